package chat.parley.socket;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * The send of a connection that is under way, if there is one, and who goes on after it.
 *
 * <p>Threads: the sender calls {@link #begin} and {@link #returned}, the done-callback {@link #done} or {@link #failed}, on any
 * thread and perhaps before the sender has returned. Exactly one of {@link #returned} and {@link #done} answers true: the later
 * one. The rest is for anybody.
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

    /** The frame was handed over; whether it was sent already, so that the sender goes on. */
    boolean returned() {
        boolean over = turn.getAndSet(Turn.RETURNED) == Turn.DONE;
        if (over) underWay = false;
        return over;
    }

    /** The frame was sent; whether the sender has returned already, so that this thread goes on. */
    boolean done() {
        boolean second = turn.getAndSet(Turn.DONE) == Turn.RETURNED;
        if (second) underWay = false;
        return second;
    }

    /** The frame could not be sent: nobody goes on. */
    void failed() {
        underWay = false;
    }

    boolean isUnderWay() {
        return underWay;
    }

    /** How long it has taken so far, in nanoseconds; 0 if none is under way. */
    long takes() {
        return underWay ? nanos.getAsLong() - since : 0;
    }

    /** The time at which the last send was begun, in nanoseconds. */
    long begun() {
        return since;
    }
}
