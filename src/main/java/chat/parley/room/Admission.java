package chat.parley.room;

/**
 * A visitor who is about to enter a room.
 *
 * @param visitor the visitor's id; it is a secret, so never show it
 * @param name the name under which they enter
 */
public record Admission(Room room, String visitor, String name, Way way) {
    /** How a visitor enters. */
    public enum Way {
        /** They take a seat. */
        JOIN,
        /** They have a seat and open a connection. */
        CONNECT
    }
}
