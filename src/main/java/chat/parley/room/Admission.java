package chat.parley.room;

/**
 * A visitor who is about to enter a room.
 *
 * @param visitor the visitor's id; it is a secret, so never show it
 * @param name the name under which they enter
 */
public record Admission(Room room, String visitor, String name, Way way) {
    /** Way in which a visitor enters. */
    public enum Way {
        /** The visitor takes a seat. */
        JOIN,
        /** The visitor has a seat and opens a connection. */
        CONNECT
    }
}
