package chat.parley.testkit;

/** Which way bytes go through a {@link Flaky} network. */
public enum Direction {
    /** What the client says. */
    TO_SERVER,
    /** What the server says. */
    TO_CLIENT
}
