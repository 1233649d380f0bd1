package chat.parley.runtime;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of a {@link Pool}, until they are replaced. They come with the work and go when there is none. */
final class Crew extends ThreadPoolExecutor {
    private static final long IDLE_SECONDS = 30;

    private final Set<Runnable> running = ConcurrentHashMap.newKeySet();

    /** @param waiting how much work may wait for a thread */
    Crew(int most, int waiting, ThreadFactory factory) {
        super(most, most, IDLE_SECONDS, TimeUnit.SECONDS, queue(waiting), factory);
        allowCoreThreadTimeOut(true);
    }

    private static BlockingQueue<Runnable> queue(int waiting) {
        return waiting == 0 ? new SynchronousQueue<>() : new LinkedBlockingQueue<>(waiting);
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable work) {
        running.add(work);
    }

    @Override
    protected void afterExecute(Runnable work, Throwable failure) {
        running.remove(work);
    }

    boolean isSaturated() {
        return !getQueue().isEmpty() || getActiveCount() >= getMaximumPoolSize();
    }

    boolean isIdle() {
        return getActiveCount() == 0 && getQueue().isEmpty();
    }

    /** Interrupts what is running and takes no more. Returns what was still waiting. */
    List<Runnable> abandon() {
        List<Runnable> waiting = shutdownNow();
        for (Runnable work : running) if (work instanceof Abandonable begun) begun.abandoned();
        return waiting;
    }
}
