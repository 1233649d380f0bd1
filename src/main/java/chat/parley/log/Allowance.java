package chat.parley.log;

/**
 * Classes of events that a log limits separately. Each class has its own allowance, and only messages displace
 * messages.
 */
public enum Allowance {
    /** A message, including a removed one. When the allowance is exceeded, the oldest events are dropped. */
    MESSAGE,
    /** A member joined or left. When the allowance is used up, the next one is not logged. */
    COMING,
    /** Any other event. When the allowance is used up, the next one is refused, unless it {@link #hasAlwaysSpace}. */
    CHANGE;

    public static Allowance of(RoomEvent event) {
        if (event.isMessage()) return MESSAGE;
        return event instanceof RoomEvent.Joined || event instanceof RoomEvent.Left ? COMING : CHANGE;
    }

    /** Returns whether there is always space for the event, because what it takes away must not stay. */
    public static boolean hasAlwaysSpace(RoomEvent event) {
        return event instanceof RoomEvent.Removed || event instanceof RoomEvent.Dismissed;
    }
}
