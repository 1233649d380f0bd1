package chat.parley.log;

/**
 * An event in the log.
 *
 * @param json the whole event, as every reader gets it
 * @param allowance what it is kept as
 * @param target the number of the message that it is about; 0 if it is about none
 * @param start bytes of UTF-8 of all events of this log before this one; grows for ever, so trimming changes nothing
 * @param end the same, with this one
 */
record EncodedEvent(long seq, String json, Allowance allowance, long target, long start, long end) {
    long bytes() {
        return end - start;
    }

    /** The same event with another text. It keeps its place among the bytes, so that who counts them need not know. */
    EncodedEvent reading(String text) {
        return new EncodedEvent(seq, text, allowance, target, start, end);
    }
}
