package chat.parley.limits;

import chat.parley.runtime.Budget;
import chat.parley.runtime.Time;
import chat.parley.settings.Rate;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Optional;

/**
 * A budget for each key. A budget is forgotten when even one in debt would be full again; the number of keys is
 * bounded.
 */
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

    /** The budget of this key, if it was used recently. */
    Optional<Budget> known(String key) {
        return Optional.ofNullable(byKey.getIfPresent(key));
    }
}
