package chat.parley.runtime;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * One thread that goes round until it is closed, such as the clock. Its body asks {@link Turn#goesOn} at every step: that is
 * how the watchdog knows that it makes progress, and how a thread that was replaced learns to stop.
 */
public final class Loop implements AutoCloseable, Watched {
    private final String name;
    private final boolean ours;
    private final ThreadFactory factory;
    private final Consumer<Turn> body;
    private final Consumer<Loop> onClose;
    private final AtomicLong steps = new AtomicLong();
    private volatile Turn turn;
    private volatile boolean closed;

    /** What one thread of the loop knows. */
    public final class Turn {
        private volatile Thread thread;
        private volatile boolean over;

        /** Whether this thread is still the one that goes round. Asking says that it makes progress. */
        public boolean goesOn() {
            if (!over) steps.incrementAndGet();
            return !over;
        }

        /** Waits for so long, or until the loop is closed. */
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

    /** @param ours whether it depends on this server alone, so that a restart may help it */
    Loop(String name, boolean ours, ThreadFactory factory, Consumer<Turn> body, Consumer<Loop> onClose) {
        this.name = name;
        this.ours = ours;
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
        return ours;
    }

    @Override
    public synchronized void renew() {
        if (closed) return;
        turn.end();
        begin();
    }

    /** The body ends soon; nobody waits for it here. */
    @Override
    public synchronized void close() {
        closed = true;
        turn.end();
        onClose.accept(this);
    }
}
