package chat.parley.socket;

/** Where connections are closed: closing may block for seconds, so it has few threads of its own. */
final class Closings {
    static final String EXECUTOR = "java:module/concurrent/closings";

    private Closings() {}
}
