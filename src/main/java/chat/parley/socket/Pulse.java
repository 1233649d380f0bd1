package chat.parley.socket;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What happens because time goes by, on a thread of its own: in the container's pool it would stand still when that pool is
 * full, and it is this that ends what fills it.
 */
@ApplicationScoped
public class Pulse {
    private static final Logger LOG = Logger.getLogger(Pulse.class.getName());
    private static final long MILLIS = 250;
    private static final int BEATS_A_SECOND = 4;
    /** A machine that slept must not find everybody dead. */
    private static final long ASLEEP_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** A pause of the whole machine must not look like sends that are stuck. */
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(2 * MILLIS);

    private static final long STOPPED_NANOS = TimeUnit.SECONDS.toNanos(60);

    @Inject
    private Connections connections;

    @Resource
    private ManagedThreadFactory factory;

    @Resource(lookup = "java:app/AppName")
    private String appName;

    private ScheduledExecutorService clock;
    private ScheduledFuture<?> ticking;
    private StopSign sign;
    private volatile long last = System.nanoTime();
    private int beat;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        sign = new StopSign(appName, connections::drain, connections::goOn).watch();
        clock = Executors.newSingleThreadScheduledExecutor(factory);
        ticking = clock.scheduleWithFixedDelay(this::tick, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        ticking.cancel(false);
        clock.shutdown();
        sign.close();
        connections.stop();
    }

    /** Whether time goes on here; if not, nobody is missed and nothing comes to an end any more. */
    public boolean isBeating() {
        return System.nanoTime() - last < STOPPED_NANOS;
    }

    private void tick() {
        long now = System.nanoTime();
        boolean slept = now - last > ASLEEP_NANOS;
        boolean late = now - last > LATE_NANOS;
        last = now;
        try {
            if (!late) connections.unstick();
            if (++beat % BEATS_A_SECOND == 0 && !slept) connections.tick();
        } catch (RuntimeException ours) {
            LOG.log(Level.SEVERE, "A tick failed; the next one goes on", ours);
        }
    }
}
