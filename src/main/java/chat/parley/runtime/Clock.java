package chat.parley.runtime;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Runs every duty once a second, in the order of registration, on a thread of its own. In the container's pool the
 * clock would stop whenever that pool is full, and the duties end the very work that fills it. Thread-safe.
 */
@ApplicationScoped
public class Clock {
    private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** After a longer pause the machine was asleep, and no connection may be taken for dead because of it. */
    private static final long ASLEEP_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long STOPPED_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** The priority of an observer that runs before all others at shutdown. */
    private static final int FIRST = 1;

    @Inject
    private Pools pools;

    private final List<Duty> duties = new CopyOnWriteArrayList<>();
    private Loop loop;
    private volatile long last = System.nanoTime();

    /** For the container's proxy only. */
    protected Clock() {}

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        loop = pools.loop("clock", this::run);
    }

    /**
     * Stops the loop while all beans still exist. When this bean is destroyed, those that the duties need may be gone.
     */
    void end(@Observes @Priority(FIRST) @BeforeDestroyed(ApplicationScoped.class) Object application) {
        loop.close();
    }

    /**
     * Registers work that runs once a second. The work must not use the network, because every other duty would wait
     * for it. An exception in it does not affect the other duties.
     *
     * @param name a plain ASCII word, shown by health
     */
    public void every(String name, Runnable work) {
        duties.add(new Duty(name, work));
    }

    /** Whether the clock is running. If it is not, dead connections are not noticed and nothing expires. */
    public boolean isBeating() {
        return System.nanoTime() - last < STOPPED_NANOS;
    }

    /** Whether each duty is up, by name. */
    public Map<String, Boolean> duties() {
        Map<String, Boolean> up = new LinkedHashMap<>();
        duties.forEach(duty -> up.put(duty.name(), duty.isUp()));
        return up;
    }

    private void run(Loop.Turn turn) {
        while (turn.isCurrent()) {
            long now = System.nanoTime();
            boolean slept = now - last > ASLEEP_NANOS;
            last = now;
            if (!slept) tick(turn::isCurrent);
            turn.pause(TICK_NANOS);
        }
    }

    /**
     * Runs every duty once.
     *
     * @param isCurrent checked before each duty: whether this thread is still the clock's
     */
    void tick(BooleanSupplier isCurrent) {
        for (Duty duty : duties) if (isCurrent.getAsBoolean()) duty.run();
    }
}
