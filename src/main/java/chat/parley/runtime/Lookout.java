package chat.parley.runtime;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The watchdog's thread. It checks all pools once a second. Ten times a second it lets elastic pools replace blocked
 * threads.
 */
final class Lookout {
    private static final Logger LOG = Logger.getLogger(Lookout.class.getName());
    private static final long LOOKING_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int LOOKS_A_SECOND = 10;

    private final List<Pool> elastic = new CopyOnWriteArrayList<>();
    private final Watchdog watchdog;
    private volatile boolean over;

    Lookout(Watchdog watchdog) {
        this.watchdog = watchdog;
    }

    void begin(ThreadFactory factory) {
        factory.newThread(this::watch).start();
    }

    void end() {
        over = true;
    }

    void add(Pool pool) {
        elastic.add(pool);
    }

    void remove(Pool pool) {
        elastic.remove(pool);
    }

    /** Adds threads to elastic pools in place of blocked ones. */
    void compensate() {
        elastic.forEach(Pool::compensate);
    }

    private void watch() {
        for (int looks = 0; !over; looks++) {
            try {
                compensate();
                if (looks % LOOKS_A_SECOND == 0) watchdog.look();
            } catch (RuntimeException | Error ours) {
                LOG.log(Level.SEVERE, "The watchdog failed; it goes on", ours);
            }
            LockSupport.parkNanos(LOOKING_NANOS);
            over |= Thread.interrupted();
        }
    }
}
