package chat.parley.runtime;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * A bounded number of threads for one kind of work, which start when there is work and end when there is none. It is not the
 * container's pool: that one is shared with everything that blocks in it, and Liberty's starts with twice the cores and grows by
 * one thread every second and a half.
 *
 * <p>Threads: any may give it work. Work that a stuck thread had not begun is done by the threads that replace it; work that it
 * had begun is told so if it is {@link Abandonable}.
 */
public final class Pool implements Executor, AutoCloseable, Watched {
    /** Stuck threads may never come back, so there is an end to replacing them. */
    private static final int MOST_ABANDONED = 6;

    private final String name;
    private final Size size;
    private final ThreadFactory factory;
    private final Consumer<Pool> onClose;
    private final List<Crew> abandoned = new CopyOnWriteArrayList<>();
    private volatile Crew crew;
    private volatile boolean closed;

    Pool(String name, Size size, ThreadFactory factory, Consumer<Pool> onClose) {
        this.name = name;
        this.size = size;
        this.factory = factory;
        this.onClose = onClose;
        this.crew = new Crew(size, factory);
    }

    @Override
    public String name() {
        return name;
    }

    /** @throws RejectedExecutionException if as much is waiting as may, or the pool is closed */
    @Override
    public void execute(Runnable work) {
        Crew now = crew;
        try {
            now.execute(work);
        } catch (RejectedExecutionException no) {
            if (now == crew) throw no;
            crew.execute(work);
        }
    }

    /** Whether nothing is being done and nothing waits. */
    public boolean isIdle() {
        return crew.isIdle();
    }

    /** Run it several times a second: others do the work of threads that are held up. */
    void compensate() {
        crew.compensate();
    }

    @Override
    public long ended() {
        return crew.getCompletedTaskCount();
    }

    @Override
    public boolean hasWork() {
        return !isIdle();
    }

    @Override
    public boolean isSaturated() {
        return crew.isSaturated();
    }

    @Override
    public boolean restartHelps() {
        return true;
    }

    @Override
    public synchronized void renew() {
        abandoned.removeIf(Crew::isTerminated);
        if (closed || abandoned.size() >= MOST_ABANDONED) return;
        Crew old = crew;
        abandoned.add(old);
        crew = new Crew(size, factory);
        old.abandon().forEach(this::execute);
    }

    /** Takes no more work. What was given to it before is still done. */
    @Override
    public synchronized void close() {
        closed = true;
        crew.shutdown();
        onClose.accept(this);
    }
}
