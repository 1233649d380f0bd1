package chat.parley.room.memory;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.runtime.Time;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Index of the rosters in which a visitor has a seat, and of the retired ids. Taking a seat and retiring an id exclude
 * each other, so a retired id is left without seats. Thread-safe; takes no roster's lock.
 */
final class SeatIndex {
    private static final int MAX_RETIRED = 100_000;

    private final Map<String, Set<MemoryRoster>> byVisitor = new ConcurrentHashMap<>();
    private final Cache<String, Boolean> retired;
    private final int most;

    /** @param retiredFor how long a request may still present a retired id */
    SeatIndex(int most, Duration retiredFor, Time time) {
        this.most = most;
        retired = Caffeine.newBuilder()
                .maximumSize(MAX_RETIRED)
                .expireAfterWrite(retiredFor)
                .ticker(time::nanoTime)
                .build();
    }

    /**
     * Adds a roster in which the visitor takes a seat.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER} if the id is retired, {@link Refusal#TOO_MANY_ROOMS}
     */
    void add(String visitor, MemoryRoster roster) {
        byVisitor.compute(visitor, (same, rosters) -> {
            if (isRetired(visitor)) throw new Refused(Refusal.NOT_A_MEMBER);
            Set<MemoryRoster> all = rosters == null ? new HashSet<>(2) : rosters;
            if (all.size() >= most) throw new Refused(Refusal.TOO_MANY_ROOMS);
            all.add(roster);
            return all;
        });
    }

    void remove(String visitor, MemoryRoster roster) {
        byVisitor.computeIfPresent(visitor, (same, rosters) -> {
            rosters.remove(roster);
            return rosters.isEmpty() ? null : rosters;
        });
    }

    /** Retires an id, which can then take no seat, and returns the rosters in which it has one. */
    List<MemoryRoster> retire(String visitor) {
        Set<MemoryRoster> seated = new HashSet<>();
        byVisitor.compute(visitor, (same, rosters) -> {
            retired.put(visitor, true);
            if (rosters != null) seated.addAll(rosters);
            return null;
        });
        return List.copyOf(seated);
    }

    boolean isRetired(String visitor) {
        return retired.getIfPresent(visitor) != null;
    }
}
