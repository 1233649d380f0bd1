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
 * The rosters of this server in which a visitor has a seat, and the ids that were retired. Taking a seat and retiring an id
 * exclude each other, so a retired id is left with no seat. Thread-safe; takes no roster's lock.
 */
final class SeatIndex {
    private static final int MOST_RETIRED = 100_000;

    private final Map<String, Set<MemoryRoster>> byVisitor = new ConcurrentHashMap<>();
    private final Cache<String, Boolean> retired;
    private final int most;

    /** @param comingBack how long somebody may still come with a retired id */
    SeatIndex(int most, Duration comingBack, Time time) {
        this.most = most;
        retired = Caffeine.newBuilder()
                .maximumSize(MOST_RETIRED)
                .expireAfterWrite(comingBack)
                .ticker(time::nanoTime)
                .build();
    }

    /** @throws Refused {@link Refusal#NOT_A_MEMBER} if the id is retired, {@link Refusal#TOO_MANY_ROOMS} */
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

    /** From now on this id gets no seat. Answers where it has one. */
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
