package chat.parley.log;

/**
 * An event as the log holds it.
 *
 * @param json the whole event, as every reader receives it
 * @param allowance the allowance that it counts against
 * @param target the number of the message that it is about; 0 if it is about none
 * @param start bytes of UTF-8 of all earlier events of this log; this never decreases, so trimming does not change it
 * @param end {@code start} plus the bytes of this event
 */
record EncodedEvent(long seq, String json, Allowance allowance, long target, long start, long end) {
    long bytes() {
        return end - start;
    }

    /** Returns this event with another text. It keeps its byte range, so byte counts stay valid. */
    EncodedEvent withJson(String text) {
        return new EncodedEvent(seq, text, allowance, target, start, end);
    }
}
