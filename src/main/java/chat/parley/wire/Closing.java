package chat.parley.wire;

/** A reason for ending a connection, with its close code. {@code docs/protocol.md} says what a client does then. */
public enum Closing {
    /** The member left. */
    LEFT(1000),
    /** The server is stopping, or has received nothing for too long. */
    AWAY(1001),
    BINARY(1003),
    TOO_BIG(1009),
    /** The session or the membership ended. */
    SIGNED_OUT(1008),
    FAULT(1011),
    RESTART(1012),
    OVERLOADED(1013),
    /** A send was not completed in time. */
    SLOW(4108),
    /** A moderator removed or banned the member. */
    OUT(4103),
    /** The client caused more waiting answers, or more refusals, than a well-behaved client could. */
    FLOOD(4129);

    private final int code;

    Closing(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /**
     * Whether the connection may end while a frame is being read. On Open Liberty such a connection must be closed on
     * the thread that reads: if another thread closes it, its socket can stay in CLOSE_WAIT for ever (seen in one of
     * five).
     */
    public boolean amidReading() {
        return this == BINARY || this == TOO_BIG || this == OVERLOADED;
    }
}
