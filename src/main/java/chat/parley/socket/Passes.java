package chat.parley.socket;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers of the passes over a room's connections. At most one pass is running, and a pass that is requested meanwhile
 * makes it go round again. A pass whose thread is stuck can be replaced. Its number is then no longer the newest, and
 * it stops when it finds that out.
 *
 * <p>Thread-safe, without a lock and without allocation: the newest number and its state are one {@code long}. {@link
 * #begin} and {@link #end} belong to the thread of that pass. No errors: a call for a replaced pass returns that it was
 * replaced.
 */
final class Passes {
    /** Result if there is no pass to start. */
    static final long NONE = -1;

    private static final long IDLE = 0;
    private static final long UNDER_WAY = 1;
    private static final long AGAIN = 2;
    private static final int STATE_BITS = 2;
    private static final long STATE_MASK = 3;

    private final AtomicLong newest = new AtomicLong(pass(0, IDLE));

    private static long pass(long number, long state) {
        return number << STATE_BITS | state;
    }

    private static long number(long pass) {
        return pass >> STATE_BITS;
    }

    private static long state(long pass) {
        return pass & STATE_MASK;
    }

    /**
     * Requests a pass. Returns the number of the pass that the caller must start, or {@link #NONE} if one is running.
     */
    long ask() {
        long now = newest.get();
        // A thread that reads AGAIN is served by a round that has not begun and will therefore see its event.
        while (state(now) != AGAIN) {
            boolean idle = state(now) == IDLE;
            long number = number(now) + (idle ? 1 : 0);
            if (newest.compareAndSet(now, pass(number, AGAIN))) return idle ? number : NONE;
            now = newest.get();
        }
        return NONE;
    }

    /**
     * Gives up a stuck pass. Returns the number of the pass to start in its place, or {@link #NONE} if it has ended.
     */
    long replace(long stuck) {
        long now = newest.get();
        while (number(now) == stuck && state(now) != IDLE) {
            if (newest.compareAndSet(now, pass(stuck + 1, AGAIN))) return stuck + 1;
            now = newest.get();
        }
        return NONE;
    }

    /** Records that a pass could not be started. */
    void refused(long number) {
        newest.compareAndSet(pass(number, AGAIN), pass(number, IDLE));
    }

    /** Begins a round, and returns whether this pass is still the newest. */
    boolean begin(long number) {
        long now = newest.get();
        while (number(now) == number) {
            if (newest.compareAndSet(now, pass(number, UNDER_WAY))) return true;
            now = newest.get();
        }
        return false;
    }

    boolean isNewest(long number) {
        return number(newest.get()) == number;
    }

    /**
     * Ends a round, and returns whether the pass ends with it. If not, another pass was requested, or this one was
     * replaced.
     */
    boolean end(long number) {
        return newest.compareAndSet(pass(number, UNDER_WAY), pass(number, IDLE));
    }
}
