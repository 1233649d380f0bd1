package chat.parley.socket;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Bounded waits, for threads that may block for that long. They neither throw nor end early when interrupted. */
final class Waits {
    /** 250 ms. */
    static final long BRIEF_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private static final long BRIEF_POLL_NANOS = 100_000;

    private Waits() {}

    /** Waits until a send is over or has taken 250 ms, of which {@code takenNanos} have passed already. */
    static void forSend(BooleanSupplier over, long takenNanos) {
        until(over, BRIEF_NANOS - takenNanos, BRIEF_POLL_NANOS);
    }

    /** Waits until the server says that the peer has gone, at most this long. */
    static void forPeer(BooleanSupplier gone, long maxNanos) {
        until(gone, maxNanos, BRIEF_POLL_NANOS);
    }

    /** Polls a condition until it holds, or until {@code maxNanos} have passed. */
    static void until(BooleanSupplier over, long maxNanos, long pollNanos) {
        long end = System.nanoTime() + maxNanos;
        while (!over.getAsBoolean() && System.nanoTime() < end) LockSupport.parkNanos(pollNanos);
    }
}
