package chat.parley.testkit;

/** Which way bytes go through a {@link Flaky} network. */
public enum Direction {
    TO_SERVER,
    TO_CLIENT
}
