package chat.parley.socket;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A blocking send, and whether one is under way. Open Liberty 26.0.0.5 can lose the wake-up of such a send, and then its
 * thread waits for ever in {@code SimpleSync.simpleWait}: often if it follows an asynchronous send at once, for the thread
 * that completes that one is not done with the socket when it says so; and rarely if the socket is closed between its
 * beginning and its first byte, for to write to a closed one is not answered at all. So there is a time to settle after an
 * asynchronous send, who closes lets a send end first, what is under way can be found, and a few such losses turn direct
 * sends off.
 */
final class DirectSend {
    private static final long LOOKING_NANOS = 50_000;

    private final Outlet outlet;
    private final long settleNanos;
    private final boolean everAllowed;
    private volatile boolean allowed;
    private volatile Thread sender;
    private volatile boolean asyncBefore;
    private volatile long asyncAt;

    /**
     * @param allowed whether there may be such sends at all
     * @param settle how long after an asynchronous send the first of them may follow
     */
    DirectSend(Outlet outlet, boolean allowed, Duration settle) {
        this.outlet = outlet;
        this.allowed = allowed;
        this.everAllowed = allowed;
        this.settleNanos = settle.toNanos();
    }

    /** An asynchronous send was begun or completed at this time. */
    void async(long nanos) {
        asyncAt = nanos;
        asyncBefore = true;
    }

    /** From now on there are none. */
    void forbid() {
        allowed = false;
    }

    /** Whether it may be tried now: the last asynchronous send, if any, is long enough ago. */
    boolean mayBegin(long nanos) {
        return allowed && isSettled(nanos);
    }

    /** Whether a blocking write may follow now: a close frame is one too, also after {@link #forbid}. */
    boolean isSettled(long nanos) {
        return !everAllowed || !asyncBefore || nanos - asyncAt >= settleNanos;
    }

    /**
     * Sends, unless it is over: it is marked as under way before that is looked at, so that whoever ends the connection
     * either stops it here or finds it.
     */
    boolean send(String frame, AtomicBoolean over) throws IOException {
        sender = Thread.currentThread();
        try {
            if (over.get()) return false;
            outlet.now(frame);
            return true;
        } finally {
            sender = null;
        }
    }

    boolean underWay() {
        return sender != null;
    }

    /** Waits until another thread's send is over, or so long. Call it when it is over, and the socket not closed yet. */
    void letEnd(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        if (sender == Thread.currentThread()) return;
        while (sender != null && System.nanoTime() < end) LockSupport.parkNanos(LOOKING_NANOS);
    }
}
