package chat.parley.socket;

import chat.parley.runtime.Loop;
import chat.parley.runtime.Pools;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;

/**
 * The clock: what happens because time goes by, on a thread of its own. In the container's pool it would stand still when that
 * pool is full, and it is this that ends what fills it.
 */
@ApplicationScoped
public class Pulse {
    private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** A machine that slept must not find everybody dead. */
    private static final long ASLEEP_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long STOPPED_NANOS = TimeUnit.SECONDS.toNanos(60);

    @Inject
    private Connections connections;

    @Inject
    private Pools pools;

    @Resource(lookup = "java:app/AppName")
    private String appName;

    private Loop clock;
    private ShutdownListener sign;
    private volatile long last = System.nanoTime();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        sign = new ShutdownListener(appName, connections::drain, connections::goOn).watch();
        clock = pools.loop("clock", this::tick);
    }

    /** While every bean is still there; when this one is destroyed, those that it needs may be gone. */
    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        clock.close();
        sign.close();
        connections.stop();
    }

    /** Whether time goes on here; if not, nobody is missed and nothing comes to an end any more. */
    public boolean isBeating() {
        return System.nanoTime() - last < STOPPED_NANOS;
    }

    private void tick(Loop.Turn turn) {
        while (turn.goesOn()) {
            long now = System.nanoTime();
            boolean slept = now - last > ASLEEP_NANOS;
            last = now;
            if (!slept) connections.tick(turn::goesOn);
            turn.pause(TICK_NANOS);
        }
    }
}
