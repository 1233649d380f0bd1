package chat.parley.room;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads of our own, made by the container, for one kind of work. Not the container's pool: that one is shared with
 * whatever blocks in it, and Liberty's starts with twice the cores and grows by one every second and a half.
 */
public final class Threads implements Executor, AutoCloseable {
    private static final long IDLE_SECONDS = 30;

    private final ThreadPoolExecutor pool;

    public Threads(int most, ThreadFactory factory) {
        pool = new ThreadPoolExecutor(most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        pool.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }

    /** Whether nothing is being done and nothing waits. */
    public boolean areIdle() {
        return pool.getActiveCount() == 0 && pool.getQueue().isEmpty();
    }

    /** What is queued is still done, in the background. */
    @Override
    public void close() {
        pool.shutdown();
    }
}
