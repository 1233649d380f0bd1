package chat.parley.room;

/**
 * An event in the log.
 *
 * @param json the whole event, as every reader gets it
 * @param said whether it is a message
 * @param start bytes of UTF-8 of all events of this log before this one; grows for ever, so trimming changes nothing
 * @param end the same, with this one
 */
record Entry(long seq, String json, boolean said, long start, long end) {
    long bytes() {
        return end - start;
    }
}
