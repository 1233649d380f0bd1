package chat.parley.socket;

import chat.parley.wire.Closing;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Connection of one WebSocket: whenever it is idle, it sends the next frame of its {@link OutboundQueue}, one at a
 * time.
 *
 * <p>Threads: the thread that sets {@code busy} owns the connection. It sends until nothing is left, releases the
 * connection and checks again, so no wake-up is lost. A send that completes on another thread hands the ownership to
 * that thread: of the sender and the callback, the later one continues ({@link CurrentSend}), in a loop, never by
 * recursion. A connection starts busy and {@link #begin} releases it, so nothing overtakes the welcome.
 *
 * <p>Errors: a send that fails ends the connection with {@link Closing#AWAY}, a fault of this server with {@link
 * Closing#FAULT}; neither is thrown.
 */
final class Connection {
    private static final Logger LOG = Logger.getLogger(Connection.class.getName());

    private final OutboundQueue outbound;
    private final Transport transport;
    private final Consumer<Closing> onEnd;
    private final CurrentSend send;
    private final AtomicBoolean busy = new AtomicBoolean(true);
    private final AtomicBoolean ended = new AtomicBoolean();

    /** @param onEnd called once, when this side ends the connection; it must not block */
    Connection(OutboundQueue outbound, Transport transport, LongSupplier nanos, Consumer<Closing> onEnd) {
        this.outbound = outbound;
        this.transport = transport;
        this.onEnd = onEnd;
        this.send = new CurrentSend(nanos);
    }

    /** Sends the welcome, then the events after the cursor, then everything new. */
    void begin(String welcome, long cursor) {
        outbound.start(new Frame(welcome), cursor);
        pump();
    }

    /** Sends what is new, if anything is. Quick if another thread is sending. */
    void wake() {
        if (outbound.waiting() && busy.compareAndSet(false, true)) pump();
    }

    /** Queues a frame for this connection alone. The connection ends if too many are waiting. */
    void answer(String frame) {
        if (outbound.answer(new Frame(frame))) wake();
        else end(Closing.FLOOD);
    }

    /** Sends this frame instead of everything that is waiting, and nothing after it. Call it once. */
    void conclude(String frame) {
        outbound.conclude(new Frame(frame));
        wake();
    }

    void beat() {
        outbound.beat();
        wake();
    }

    /** Handles the client's confirmation that it has every event up to this one. */
    void seen(long seq) {
        if (outbound.seen(seq)) wake();
    }

    /**
     * Returns how long the client has blocked this connection, in nanoseconds: by a send that does not complete, or by
     * not reading.
     */
    long stuckFor() {
        return Math.max(send.elapsed(), outbound.unreadFor());
    }

    /** Returns the start time of the last send, in nanoseconds. */
    long sentAt() {
        return send.begun();
    }

    /** Returns whether everything has been sent, or the connection is over. */
    boolean isQuiet() {
        return ended.get() || (!busy.get() && !outbound.waiting());
    }

    /** Marks the connection as ended by the peer. */
    void gone() {
        ended.set(true);
    }

    /** Returns whether the connection has ended, from either side. */
    boolean isOver() {
        return ended.get();
    }

    /** Ends the connection from this side; the first reason counts. */
    void end(Closing closing) {
        if (ended.compareAndSet(false, true)) onEnd.accept(closing);
    }

    /**
     * Closes the socket. It may block, so it runs on a thread that may wait. A send in flight completes first, unless
     * it takes long, so that the peer receives the reason: a close frame may be lost beside a send.
     */
    void close(Closing closing) {
        Waits.forSend(() -> !send.isUnderWay(), send.elapsed());
        transport.close(closing);
    }

    private void pump() {
        try {
            sendAll();
        } catch (IllegalStateException peerGone) {
            failed(peerGone);
        } catch (RuntimeException | Error bug) {
            // An error too, such as no memory for a frame: the pass goes on to the other connections.
            LOG.log(Level.SEVERE, "A connection could not be sent its next frame", bug);
            end(Closing.FAULT);
        }
    }

    private void sendAll() {
        do {
            for (Frame frame = outbound.next(); frame != null; frame = outbound.next()) {
                if (!send(frame)) return;
            }
            busy.set(false);
        } while (outbound.waiting() && busy.compareAndSet(false, true));
    }

    /** Returns whether the send has completed and this thread still owns the connection. */
    private boolean send(Frame frame) {
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
