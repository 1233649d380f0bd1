package chat.parley.socket;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The passes over a room's connections, as numbers: at most one is under way, and if another is asked for meanwhile it goes
 * round again. A pass whose thread is stuck can be replaced. Its number is no longer the newest then, and it stops when it finds
 * that out.
 *
 * <p>Thread-safe, without a lock and without allocation: the newest number and its state are one {@code long}. {@link #begin} and
 * {@link #end} belong to the thread of that pass. No errors: a call for a pass that was replaced answers that it was.
 */
final class Passes {
    /** There is none to begin. */
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

    /** Asks for a pass; the number of the one that the caller has to start, or {@link #NONE} if one is under way. */
    long ask() {
        long now = newest.get();
        // A thread that reads AGAIN is served by a round that has not begun, and so will see what was published before.
        while (state(now) != AGAIN) {
            boolean idle = state(now) == IDLE;
            long number = number(now) + (idle ? 1 : 0);
            if (newest.compareAndSet(now, pass(number, AGAIN))) return idle ? number : NONE;
            now = newest.get();
        }
        return NONE;
    }

    /** Gives up a stuck pass; the number of the one to start in its place, or {@link #NONE} if it has ended. */
    long replace(long stuck) {
        long now = newest.get();
        while (number(now) == stuck && state(now) != IDLE) {
            if (newest.compareAndSet(now, pass(stuck + 1, AGAIN))) return stuck + 1;
            now = newest.get();
        }
        return NONE;
    }

    /** A pass could not be started. */
    void refused(long number) {
        newest.compareAndSet(pass(number, AGAIN), pass(number, IDLE));
    }

    /** Begins a round; whether this pass is still the newest. */
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

    /** Ends a round; whether the pass ends with it. If not, more was asked for, or the pass was replaced. */
    boolean end(long number) {
        return newest.compareAndSet(pass(number, UNDER_WAY), pass(number, IDLE));
    }
}
