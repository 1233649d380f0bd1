package chat.parley.testkit;

/**
 * How a connection ended.
 *
 * @param code the close code
 * @param reason the words with it, or what this side knows if there was no close frame; may be empty
 */
public record Closing(int code, String reason) {
    /** The code for a connection that ended without a word. */
    public static final int WITHOUT_A_WORD = 1006;
}
