package chat.parley.limits;

import chat.parley.runtime.Budget;
import chat.parley.runtime.Time;
import chat.parley.settings.Rate;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Optional;

/** A budget for each key, forgotten when even one in debt is full again; a bounded number of them. */
public final class Budgets {
    private static final int MOST = 100_000;

    private final LoadingCache<String, Budget> byKey;

    public Budgets(Rate rate, Time time) {
        byKey = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(rate.per().multipliedBy(2))
                .ticker(time::nanoTime)
                .build(key -> new Budget(rate, time));
    }

    public Budget of(String key) {
        return byKey.get(key);
    }

    /** The budget of this key, if anything was taken from it of late. */
    Optional<Budget> known(String key) {
        return Optional.ofNullable(byKey.getIfPresent(key));
    }
}
