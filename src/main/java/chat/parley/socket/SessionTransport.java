package chat.parley.socket;

import chat.parley.wire.Closing;
import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Transport of a Jakarta WebSocket session, with asynchronous sends on the calling thread. GlassFish 7.0.21 and WildFly
 * 39.0.1 queue such a send if it cannot go out at once.
 *
 * <p>Threads and errors: as {@link Transport}. An exception that a server throws because the peer has gone becomes a
 * failed send, or is logged at FINE if the session was being closed anyway.
 */
final class SessionTransport implements Transport {
    private static final Logger LOG = Logger.getLogger(SessionTransport.class.getName());

    private final Session session;
    private final RemoteEndpoint.Async async;
    private final long patienceNanos;
    private volatile boolean failed;
    private volatile boolean gone;

    SessionTransport(Session session) {
        this(session, Waits.BRIEF_NANOS);
    }

    /** @param patienceNanos the time that {@link #close} waits after a failed send, at most */
    SessionTransport(Session session, long patienceNanos) {
        this.session = session;
        this.patienceNanos = patienceNanos;
        this.async = session.getAsyncRemote();
    }

    @Override
    public void send(Frame frame, Consumer<Throwable> done) {
        try {
            if (gone) done.accept(new IOException("The peer has gone"));
            else
                async.sendText(
                        frame.text(), result -> done.accept(result.isOK() ? null : failure(result.getException())));
        } catch (RuntimeException peerGone) {
            // Tyrus throws a plain RuntimeException when the peer has just gone.
            done.accept(peerGone);
        }
    }

    private Throwable failure(Throwable named) {
        failed = true;
        return named != null ? named : new IOException("The send failed without a reason");
    }

    /**
     * After a failed send, waits until the server reports the end of the connection. The send may have failed because
     * of the peer's close frame, which WildFly answers only while the session is open; otherwise the socket stays open
     * ({@code FrameHandler.onFullCloseMessage}).
     */
    @Override
    public void close(Closing closing) {
        if (failed) Waits.forPeer(() -> gone, patienceNanos);
        String why = closing.name().toLowerCase(Locale.ROOT);
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(closing.code()), why));
        } catch (IOException | IllegalStateException alreadyGone) {
            LOG.log(Level.FINE, "Closing a connection that is gone", alreadyGone);
        }
    }

    @Override
    public void ended() {
        gone = true;
    }
}
