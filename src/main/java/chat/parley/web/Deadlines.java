package chat.parley.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs actions for operations that exceed their time limit, on one thread of its own, which serves no request.
 * Thread-safe.
 */
@ApplicationScoped
class Deadlines {
    @Resource
    private ManagedThreadFactory factory;

    private ScheduledThreadPoolExecutor clock;

    @PostConstruct
    void begin() {
        clock = new ScheduledThreadPoolExecutor(1, factory);
        clock.setRemoveOnCancelPolicy(true);
    }

    @PreDestroy
    void end() {
        clock.shutdownNow();
    }

    /** Runs a short action on this thread, which has no state of a request. */
    void soon(Runnable action) {
        clock.execute(action);
    }

    /** Schedules {@code late} after a time. The returned action cancels it. */
    Runnable after(Duration time, Runnable late) {
        var waiting = clock.schedule(late, time.toMillis(), TimeUnit.MILLISECONDS);
        return () -> waiting.cancel(false);
    }
}
