package chat.parley.runtime;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * A bounded thread pool for one kind of work. Threads start when there is work and end when they are idle. The
 * container's pool is not used because blocking code shares it, and Liberty's starts with twice the cores and grows by
 * one thread every second and a half.
 *
 * <p>Threads: any thread may submit work. When a stuck thread is replaced, the new threads run the work that it had not
 * begun. Work that it had begun is notified if it is {@link Abandonable}.
 */
public final class Pool implements Executor, AutoCloseable, Watched {
    /** The limit of replacements that still have running threads, because stuck threads may never return. */
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

    /** @throws RejectedExecutionException if the queue is full or the pool is closed */
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

    /** Whether no work is running or waiting. */
    public boolean isIdle() {
        return crew.isIdle();
    }

    /** Adds threads in place of blocked ones. Called several times a second. */
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

    /** Accepts no more work. Work that was submitted before still runs. */
    @Override
    public synchronized void close() {
        closed = true;
        crew.shutdown();
        onClose.accept(this);
    }
}
