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
 * The clock: runs every duty once a second, in the order in which they were given, on a thread of its own. In the container's
 * pool it would stand still when that pool is full, and it is this that ends what fills it. Thread-safe.
 */
@ApplicationScoped
public class Clock {
    private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** A machine that slept must not find everybody dead. */
    private static final long ASLEEP_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long STOPPED_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** Before everybody else who ends. */
    private static final int FIRST = 1;

    @Inject
    private Pools pools;

    private final List<Duty> duties = new CopyOnWriteArrayList<>();
    private Loop loop;
    private volatile long last = System.nanoTime();

    /** For the container. */
    protected Clock() {}

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        loop = pools.loop("clock", this::run);
    }

    /** While every bean is still there; when this one is destroyed, those that it needs may be gone. */
    void end(@Observes @Priority(FIRST) @BeforeDestroyed(ApplicationScoped.class) Object application) {
        loop.close();
    }

    /**
     * From now on {@code work} is run once a second. It asks no network, for then every other duty would wait; if it throws,
     * the others are run all the same.
     *
     * @param name a plain ASCII word, as health shows it
     */
    public void every(String name, Runnable work) {
        duties.add(new Duty(name, work));
    }

    /** Whether time goes on here; if not, nobody is missed and nothing comes to an end any more. */
    public boolean isBeating() {
        return System.nanoTime() - last < STOPPED_NANOS;
    }

    /** Each duty by name, and whether it is done. */
    public Map<String, Boolean> duties() {
        Map<String, Boolean> up = new LinkedHashMap<>();
        duties.forEach(duty -> up.put(duty.name(), duty.isUp()));
        return up;
    }

    private void run(Loop.Turn turn) {
        while (turn.goesOn()) {
            long now = System.nanoTime();
            boolean slept = now - last > ASLEEP_NANOS;
            last = now;
            if (!slept) tick(turn::goesOn);
            turn.pause(TICK_NANOS);
        }
    }

    /**
     * Runs every duty once.
     *
     * @param goesOn asked before each whether this thread is still the clock's
     */
    void tick(BooleanSupplier goesOn) {
        for (Duty duty : duties) if (goesOn.getAsBoolean()) duty.run();
    }
}
