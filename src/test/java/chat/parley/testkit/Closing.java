package chat.parley.testkit;

/**
 * The end of a connection.
 *
 * @param code the close code
 * @param reason the reason of the close frame, or the reason that this side knows if there was none; may be empty
 */
public record Closing(int code, String reason) {
    /** The code of a connection that ended without a close frame. */
    public static final int WITHOUT_A_WORD = 1006;
}
