package chat.parley.log;

/** What a log keeps an event as. Each has its own allowance, and only a message displaces messages. */
public enum Allowance {
    /** A message, also a removed one. When there are too many, the oldest events go. */
    MESSAGE,
    /** Somebody came or went. When there are too many, the next one is no event. */
    COMING,
    /** Anything else. When there are too many, the next one is refused. */
    CHANGE;

    public static Allowance of(RoomEvent event) {
        if (event.isMessage()) return MESSAGE;
        return event instanceof RoomEvent.Joined || event instanceof RoomEvent.Left ? COMING : CHANGE;
    }
}
