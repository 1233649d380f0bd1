package chat.parley.socket;

import chat.parley.wire.Closing;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A WebSocket and what it has not been sent yet: whenever it is free it is sent the next frame, one at a time.
 *
 * <p>Threads: who turns {@code busy} on owns the connection and sends until there is nothing more, then frees it, then looks
 * again, so no wake-up is lost. A send that ends on another thread hands the ownership to that thread: of the sender and
 * the done-callback the one that comes second goes on, in a loop, never by recursion. A connection is born busy and {@link
 * #begin} frees it, so nothing overtakes the welcome.
 */
final class Connection {
    private static final Logger LOG = Logger.getLogger(Connection.class.getName());

    private enum Turn {
        SENDING,
        RETURNED,
        DONE
    }

    private final OutboundQueue outbound;
    private final Transport transport;
    private final LongSupplier nanos;
    private final Consumer<Closing> onEnd;
    private final AtomicBoolean busy = new AtomicBoolean(true);
    private final AtomicReference<Turn> turn = new AtomicReference<>(Turn.DONE);
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean sending;
    private volatile long sendingSince;

    /** @param onEnd told once, when this side ends the connection: it must not block */
    Connection(OutboundQueue outbound, Transport transport, LongSupplier nanos, Consumer<Closing> onEnd) {
        this.outbound = outbound;
        this.transport = transport;
        this.nanos = nanos;
        this.onEnd = onEnd;
    }

    /** Sends the welcome, then what comes after the cursor, then whatever comes. */
    void begin(String welcome, long cursor) {
        outbound.start(welcome, cursor);
        pump();
    }

    /** There may be something new. */
    void wake() {
        if (outbound.waiting() && busy.compareAndSet(false, true)) pump();
    }

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

    /** How long the send that is on its way has taken, in nanoseconds; 0 if there is none. */
    long sendingFor() {
        return sending ? nanos.getAsLong() - sendingSince : 0;
    }

    /** How long the client has moved no further while too much is unread, in nanoseconds; 0 if it is not too much. */
    long unreadFor() {
        return outbound.unreadFor();
    }

    /** When the last send was begun. */
    long sentAt() {
        return sendingSince;
    }

    /** Whether it has been sent all there is, or is over. */
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
     * May block; runs where that harms nobody. A send that is on its way ends first, unless it takes long: Liberty 26.0.0.5
     * sends no close frame beside it, and then the peer hears no reason.
     */
    void close(Closing closing) {
        Waits.forSend(() -> !sending, sendingFor());
        transport.close(closing);
    }

    private void pump() {
        try {
            do {
                for (String frame = outbound.next(); frame != null; frame = outbound.next()) {
                    if (!send(frame)) return;
                }
                busy.set(false);
            } while (outbound.waiting() && busy.compareAndSet(false, true));
        } catch (IllegalStateException peerGone) {
            failed(peerGone);
        } catch (RuntimeException ours) {
            LOG.log(Level.SEVERE, "A connection could not be sent its next frame", ours);
            end(Closing.FAULT);
        }
    }

    /** Whether the send is over and this thread still owns the connection. */
    private boolean send(String frame) {
        if (ended.get()) return false;
        sendingSince = nanos.getAsLong();
        sending = true;
        turn.set(Turn.SENDING);
        transport.later(frame, this::done);
        boolean over = turn.getAndSet(Turn.RETURNED) == Turn.DONE;
        if (over) sending = false;
        return over;
    }

    private void done(Throwable failure) {
        if (failure != null) {
            failed(failure);
        } else if (turn.getAndSet(Turn.DONE) == Turn.RETURNED) {
            sending = false;
            pump();
        }
    }

    private void failed(Throwable why) {
        sending = false;
        LOG.log(Level.FINE, "A send failed; the page resumes", why);
        end(Closing.AWAY);
    }
}
