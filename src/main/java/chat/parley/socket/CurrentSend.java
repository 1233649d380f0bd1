package chat.parley.socket;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * State of a connection's current send, if there is one. It decides which thread continues afterwards.
 *
 * <p>Threads: the sender calls {@link #begin} and {@link #returned}. The callback calls {@link #done} or {@link
 * #failed}, on any thread and perhaps before the sender has returned. Exactly one of {@link #returned} and {@link
 * #done} returns true: the later one. Any thread may call the rest.
 */
final class CurrentSend {
    private enum Turn {
        SENDING,
        RETURNED,
        DONE
    }

    private final LongSupplier nanos;
    private final AtomicReference<Turn> turn = new AtomicReference<>(Turn.DONE);
    private volatile boolean underWay;
    private volatile long since;

    CurrentSend(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void begin() {
        since = nanos.getAsLong();
        underWay = true;
        turn.set(Turn.SENDING);
    }

    /** Records that the frame was handed over. Returns whether it was sent already, so that the sender continues. */
    boolean returned() {
        boolean sent = turn.getAndSet(Turn.RETURNED) == Turn.DONE;
        if (sent) underWay = false;
        return sent;
    }

    /**
     * Records that the frame was sent. Returns whether the sender has returned already, so that this thread continues.
     */
    boolean done() {
        boolean second = turn.getAndSet(Turn.DONE) == Turn.RETURNED;
        if (second) underWay = false;
        return second;
    }

    /** Records that the frame could not be sent; no thread continues. */
    void failed() {
        underWay = false;
    }

    boolean isUnderWay() {
        return underWay;
    }

    /** Returns how long the send has taken so far, in nanoseconds; 0 if none is in flight. */
    long elapsed() {
        return underWay ? nanos.getAsLong() - since : 0;
    }

    /** Returns the start time of the last send, in nanoseconds. */
    long begun() {
        return since;
    }
}
