package chat.parley.testkit;

/** The direction of bytes through a {@link Flaky} network. */
public enum Direction {
    /** From the client to the server. */
    TO_SERVER,
    /** From the server to the client. */
    TO_CLIENT
}
