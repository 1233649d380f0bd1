package chat.parley.runtime;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A thread that repeats its body until the loop is closed, such as the clock. The body calls {@link Turn#isCurrent} at
 * every step. The call tells the watchdog that the thread makes progress, and tells a replaced thread to stop.
 */
public final class Loop implements AutoCloseable, Watched {
    private final String name;
    private final boolean localOnly;
    private final ThreadFactory factory;
    private final Consumer<Turn> body;
    private final Consumer<Loop> onClose;
    private final AtomicLong steps = new AtomicLong();
    private volatile Turn turn;
    private volatile boolean closed;

    /** The state of one thread of the loop. */
    public final class Turn {
        private volatile Thread thread;
        private volatile boolean over;

        /** Whether this thread is still the loop's current one. Each call counts as progress. */
        public boolean isCurrent() {
            if (!over) steps.incrementAndGet();
            return !over;
        }

        /** Waits for this time, or until the loop is closed. */
        public void pause(long nanos) {
            if (!over) LockSupport.parkNanos(nanos);
            // The container interrupts its threads when the application stops.
            over |= Thread.interrupted();
        }

        private void end() {
            over = true;
            if (thread != null) thread.interrupt();
        }
    }

    /** @param localOnly whether the loop depends on this server alone, so that a restart may help it */
    Loop(String name, boolean localOnly, ThreadFactory factory, Consumer<Turn> body, Consumer<Loop> onClose) {
        this.name = name;
        this.localOnly = localOnly;
        this.factory = factory;
        this.body = body;
        this.onClose = onClose;
        begin();
    }

    private void begin() {
        Turn mine = new Turn();
        turn = mine;
        mine.thread = factory.newThread(() -> body.accept(mine));
        mine.thread.start();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long ended() {
        return steps.get();
    }

    @Override
    public boolean hasWork() {
        return true;
    }

    @Override
    public boolean isSaturated() {
        return true;
    }

    @Override
    public boolean restartHelps() {
        return localOnly;
    }

    @Override
    public synchronized void renew() {
        if (closed) return;
        turn.end();
        begin();
    }

    /** Stops the loop without waiting for its body to return. */
    @Override
    public synchronized void close() {
        closed = true;
        turn.end();
        onClose.accept(this);
    }
}
