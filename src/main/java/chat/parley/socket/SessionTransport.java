package chat.parley.socket;

import chat.parley.web.ServerKind;
import chat.parley.wire.Closing;
import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A Jakarta WebSocket session.
 *
 * <p>GlassFish 7.0.21 and WildFly 39.0.1 queue an asynchronous send where it cannot go out at once. Open Liberty 26.0.0.5 makes
 * its caller wait, without a time-out, while it answers a ping ({@code WsocConnLink.okToWrite}), and that answer waits for the
 * client to read. So there each send is handed over by a thread that may be held up.
 */
final class SessionTransport implements Transport {
    private static final Logger LOG = Logger.getLogger(SessionTransport.class.getName());

    private final Session session;
    private final boolean isLiberty;
    private final Executor sending;
    private final Leftovers leftovers;
    private final RemoteEndpoint.Async async;

    /** Counts each send twice: until the container took it, and until it is done. */
    private final AtomicInteger underWay = new AtomicInteger();

    private final AtomicBoolean ending = new AtomicBoolean();
    private volatile boolean gone;

    /**
     * @param senders threads that a client may hold up
     * @param leftovers told when the session ends
     */
    SessionTransport(Session session, Executor senders, Leftovers leftovers) {
        this.session = session;
        this.isLiberty = ServerKind.of(session) == ServerKind.LIBERTY;
        this.sending = isLiberty ? senders : Runnable::run;
        this.leftovers = leftovers;
        this.async = session.getAsyncRemote();
    }

    @Override
    public void later(String text, Consumer<Throwable> done) {
        try {
            sending.execute(() -> send(text, done));
        } catch (RejectedExecutionException stopped) {
            done.accept(stopped);
        }
    }

    private void send(String text, Consumer<Throwable> done) {
        underWay.addAndGet(2);
        try {
            if (gone) ends(done, new IOException("The peer has gone"));
            else async.sendText(text, result -> ends(done, result.isOK() ? null : cause(result.getException())));
        } catch (RuntimeException peerGone) {
            // Tyrus throws a plain one when the peer has just gone.
            ends(done, peerGone);
        } finally {
            underWay.decrementAndGet();
        }
    }

    private void ends(Consumer<Throwable> done, Throwable failure) {
        underWay.decrementAndGet();
        done.accept(failure);
    }

    /**
     * Call it from {@code onClose}: nothing more is sent, and what is being sent ends first, unless it takes long. Open
     * Liberty 26.0.0.5 writes a close frame after {@code onClose}, also beside a send that is on its way ({@code
     * WsocConnLink.close}), where the one takes the other's buffer; then it throws before it closes the socket, which stays
     * in CLOSE_WAIT for good.
     */
    void settle() {
        gone = true;
        if (!isLiberty) return;
        ending();
        Waits.forSend(() -> underWay.get() <= 0, 0);
    }

    @Override
    public void close(Closing closing) {
        ending();
        String why = closing.name().toLowerCase(Locale.ROOT);
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(closing.code()), why));
        } catch (IOException | IllegalStateException alreadyGone) {
            LOG.log(Level.FINE, "Closing a connection that is gone", alreadyGone);
        }
    }

    /** What Liberty may hold of the session afterwards is freed in a while. */
    private void ending() {
        if (isLiberty && ending.compareAndSet(false, true)) leftovers.ends(session);
    }

    private static Throwable cause(Throwable named) {
        return named != null ? named : new IOException("The send failed without a reason");
    }
}
