package chat.parley.wire;

/** Why a connection ends, with its close code. What a client does then is in {@code docs/protocol.md}. */
public enum Closing {
    /** The member left. */
    LEFT(1000),
    /** The server goes away, or has heard nothing for too long. */
    AWAY(1001),
    BINARY(1003),
    TOO_BIG(1009),
    /** The session ended, or the membership did. */
    SIGNED_OUT(1008),
    FAULT(1011),
    RESTART(1012),
    OVERLOADED(1013),
    /** A send did not end in time. */
    SLOW(4108),
    /** More answers waiting, or more refusals, than a well-meaning client could cause. */
    FLOOD(4129);

    private final int code;

    Closing(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /**
     * Whether it ends a frame that is being read. On Open Liberty such a connection must be closed on the thread that
     * reads: closed on another, its socket can stay in CLOSE_WAIT for ever (seen in one of five).
     */
    public boolean amidReading() {
        return this == BINARY || this == TOO_BIG || this == OVERLOADED;
    }
}
