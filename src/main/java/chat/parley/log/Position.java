package chat.parley.log;

/** Position of a reader: after event {@code seq} in the life {@code epoch} of the log. */
public record Position(String epoch, long seq) {
    /** Position of a reader that has read nothing yet. */
    public static final Position START = new Position("", 0);
}
