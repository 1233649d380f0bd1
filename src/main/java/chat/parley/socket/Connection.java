package chat.parley.socket;

import chat.parley.wire.Closing;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A WebSocket and its {@link OutboundQueue}: whenever the connection is free it is sent the next frame, one at a time.
 *
 * <p>Threads: the thread that turns {@code busy} on owns the connection. It sends until there is nothing more, frees the
 * connection and looks again, so no wake-up is lost. A send that ends on another thread hands the ownership to that thread: of
 * the sender and the done-callback the later one goes on ({@link CurrentSend}), in a loop, never by recursion. A connection is
 * born busy and {@link #begin} frees it, so nothing overtakes the welcome.
 *
 * <p>Errors: a send that fails ends the connection with {@link Closing#AWAY}, a fault of this server with {@link Closing#FAULT};
 * neither is thrown.
 */
final class Connection {
    private static final Logger LOG = Logger.getLogger(Connection.class.getName());

    private final OutboundQueue outbound;
    private final Transport transport;
    private final Consumer<Closing> onEnd;
    private final CurrentSend send;
    private final AtomicBoolean busy = new AtomicBoolean(true);
    private final AtomicBoolean ended = new AtomicBoolean();

    /** @param onEnd told once, when this side ends the connection: it must not block */
    Connection(OutboundQueue outbound, Transport transport, LongSupplier nanos, Consumer<Closing> onEnd) {
        this.outbound = outbound;
        this.transport = transport;
        this.onEnd = onEnd;
        this.send = new CurrentSend(nanos);
    }

    /** Sends the welcome, then the events after the cursor, then everything new. */
    void begin(String welcome, long cursor) {
        outbound.start(welcome, cursor);
        pump();
    }

    /** There may be something new. */
    void wake() {
        if (outbound.waiting() && busy.compareAndSet(false, true)) pump();
    }

    /** Queues a frame for this connection alone; too many of them that wait end it. */
    void answer(String frame) {
        if (outbound.answer(frame)) wake();
        else end(Closing.FLOOD);
    }

    void beat() {
        outbound.beat();
        wake();
    }

    /** The client says it has every event up to this one. */
    void seen(long seq) {
        if (outbound.seen(seq)) wake();
    }

    /** How long the client has held this connection up, in nanoseconds: by a send that does not end, or by not reading. */
    long stuckFor() {
        return Math.max(send.takes(), outbound.unreadFor());
    }

    /** The time at which the last send was begun, in nanoseconds. */
    long sentAt() {
        return send.begun();
    }

    /** Whether everything was sent, or the connection is over. */
    boolean isQuiet() {
        return ended.get() || (!busy.get() && !outbound.waiting());
    }

    /** The peer ended it. */
    void gone() {
        ended.set(true);
    }

    /** Whether it ended, from whichever side. */
    boolean isOver() {
        return ended.get();
    }

    /** Ends it from this side; the first reason counts. */
    void end(Closing closing) {
        if (ended.compareAndSet(false, true)) onEnd.accept(closing);
    }

    /**
     * May block, so it runs on a thread that may. A send that is under way ends first, unless it takes long, so that the peer
     * hears the reason: a close frame beside a send may not be sent at all.
     */
    void close(Closing closing) {
        Waits.forSend(() -> !send.isUnderWay(), send.takes());
        transport.close(closing);
    }

    private void pump() {
        try {
            sendAll();
        } catch (IllegalStateException peerGone) {
            failed(peerGone);
        } catch (RuntimeException ours) {
            LOG.log(Level.SEVERE, "A connection could not be sent its next frame", ours);
            end(Closing.FAULT);
        }
    }

    private void sendAll() {
        do {
            for (String frame = outbound.next(); frame != null; frame = outbound.next()) {
                if (!send(frame)) return;
            }
            busy.set(false);
        } while (outbound.waiting() && busy.compareAndSet(false, true));
    }

    /** Whether the send is over and this thread still owns the connection. */
    private boolean send(String frame) {
        if (ended.get()) return false;
        send.begin();
        transport.send(frame, this::done);
        return send.returned();
    }

    private void done(Throwable failure) {
        if (failure != null) failed(failure);
        else if (send.done()) pump();
    }

    private void failed(Throwable why) {
        send.failed();
        LOG.log(Level.FINE, "A send failed; the page resumes", why);
        end(Closing.AWAY);
    }
}
