package chat.parley.testkit;

/** Thrown when the server did not open a WebSocket. */
public final class HandshakeRefused extends RuntimeException {
    private final int status;

    HandshakeRefused(int status, Throwable cause) {
        super("The handshake was answered with " + status, cause);
        this.status = status;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }
}
