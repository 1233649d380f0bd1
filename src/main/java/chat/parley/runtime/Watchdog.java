package chat.parley.runtime;

import chat.parley.settings.WatchSettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Notices pools that make no progress and replaces their threads. It runs on a thread of its own and needs none of those that
 * it watches. {@link #look} belongs to that thread; the answers are for any.
 */
final class Watchdog {
    /** A machine that slept this long between two looks says nothing about anybody's progress. */
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

    /** Run it every second. */
    void look() {
        long now = nanos.getAsLong();
        Collection<Watch> all = watches.values();
        if (now - looked > ASLEEP_NANOS) all.forEach(watch -> watch.forgive(now));
        looked = now;
        all.forEach(watch -> watch.look(now));
    }

    /** How long ago it looked, in nanoseconds: it may be the one that stands still. */
    long blindFor() {
        return nanos.getAsLong() - looked;
    }

    List<Progress> progress() {
        return watches.values().stream().map(Watch::progress).sorted().toList();
    }

    /** Whether new threads have not helped somebody for so long that a restart is the last resort. */
    boolean isHelpless() {
        long now = nanos.getAsLong();
        return watches.values().stream().anyMatch(watch -> watch.isHelpless(now));
    }
}
