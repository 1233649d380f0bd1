package chat.parley.runtime;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a {@link Pool} until the watchdog replaces them. Threads start when there is work and end when they
 * are idle.
 */
final class Crew extends ThreadPoolExecutor {
    private static final long IDLE_SECONDS = 30;

    /** Longer than work that does not block takes, and too short for people to notice. */
    private static final long HELD_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Map<Runnable, Long> running = new ConcurrentHashMap<>();
    private final Size size;

    Crew(Size size, ThreadFactory factory) {
        super(size.threads(), size.threads(), IDLE_SECONDS, TimeUnit.SECONDS, queue(size.waiting()), factory);
        this.size = size;
        allowCoreThreadTimeOut(true);
    }

    private static BlockingQueue<Runnable> queue(int waiting) {
        return waiting == 0 ? new SynchronousQueue<>() : new LinkedBlockingQueue<>(waiting);
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable work) {
        running.put(work, System.nanoTime());
    }

    @Override
    protected void afterExecute(Runnable work, Throwable failure) {
        running.remove(work);
    }

    /** Adds a thread for each one that is blocked, and removes it when that one continues. */
    void compensate() {
        long now = System.nanoTime();
        long heldUp = running.values().stream()
                .filter(since -> now - since > HELD_UP_NANOS)
                .count();
        int threads = (int) Math.min(size.most(), size.threads() + heldUp);
        if (threads == getCorePoolSize()) return;
        setMaximumPoolSize(Math.max(threads, getCorePoolSize()));
        setCorePoolSize(threads);
        setMaximumPoolSize(threads);
    }

    boolean isSaturated() {
        return !getQueue().isEmpty() || getActiveCount() >= size.most();
    }

    boolean isIdle() {
        return getActiveCount() == 0 && getQueue().isEmpty();
    }

    /** Interrupts the running work and accepts no more. Returns the work that was still waiting. */
    List<Runnable> abandon() {
        List<Runnable> waiting = shutdownNow();
        for (Runnable work : running.keySet()) if (work instanceof Abandonable begun) begun.abandoned();
        return waiting;
    }
}
