package chat.parley.log;

import java.util.Set;

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

    private static final Set<Class<? extends RoomEvent>> ALWAYS = Set.of(
            RoomEvent.Removed.class,
            RoomEvent.Dismissed.class,
            RoomEvent.Muted.class,
            RoomEvent.Unmuted.class,
            RoomEvent.Kicked.class,
            RoomEvent.Banned.class,
            RoomEvent.Unbanned.class,
            RoomEvent.Cleared.class);

    public static Allowance of(RoomEvent event) {
        if (event.isMessage()) return MESSAGE;
        return event instanceof RoomEvent.Joined || event instanceof RoomEvent.Left ? COMING : CHANGE;
    }

    /**
     * Returns whether there is always space for the event, because what it takes away must not stay, or because it ends
     * such an act.
     */
    public static boolean hasAlwaysSpace(RoomEvent event) {
        return ALWAYS.contains(event.getClass());
    }
}
