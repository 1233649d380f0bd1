package chat.parley.runtime;

import chat.parley.settings.WatchSettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Detects pools that make no progress and replaces their threads. It runs on a thread of its own and needs none of the
 * threads that it watches. Only that thread calls {@link #look}; any thread may read the results.
 */
final class Watchdog {
    /** After a longer gap between two checks the machine was asleep, and the checks say nothing about progress. */
    private static final long ASLEEP_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Map<Watched, Watch> watches = new ConcurrentHashMap<>();
    private final LongSupplier nanos;
    private final WatchSettings limits;
    private volatile long looked;

    Watchdog(LongSupplier nanos, WatchSettings limits) {
        this.nanos = nanos;
        this.limits = limits;
        this.looked = nanos.getAsLong();
    }

    void add(Watched watched) {
        watches.put(watched, new Watch(watched, limits, nanos.getAsLong()));
    }

    void remove(Watched watched) {
        watches.remove(watched);
    }

    /** Checks all pools. Called every second. */
    void look() {
        long now = nanos.getAsLong();
        Collection<Watch> all = watches.values();
        if (now - looked > ASLEEP_NANOS) all.forEach(watch -> watch.forgive(now));
        looked = now;
        all.forEach(watch -> watch.look(now));
    }

    /** The nanoseconds since the last check. The watchdog itself may be stuck. */
    long blindFor() {
        return nanos.getAsLong() - looked;
    }

    List<Progress> progress() {
        return watches.values().stream().map(Watch::progress).sorted().toList();
    }

    /** Whether replacing threads has failed to help a pool for so long that a restart is the last resort. */
    boolean isHelpless() {
        long now = nanos.getAsLong();
        return watches.values().stream().anyMatch(watch -> watch.isHelpless(now));
    }
}
