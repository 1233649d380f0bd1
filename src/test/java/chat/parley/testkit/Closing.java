package chat.parley.testkit;

/** How a connection ended: the close code, and the words with it. */
public record Closing(int code, String reason) {
    /** The code for a connection that ended without a word. */
    public static final int WITHOUT_A_WORD = 1006;
}
