package chat.parley.log;

/** Where a reader stands: after event {@code seq} of the log's life {@code epoch}. */
public record Position(String epoch, long seq) {
    /** Of one who has read nothing yet. */
    public static final Position START = new Position("", 0);
}
