package chat.parley.gate;

import chat.parley.room.Budget;
import chat.parley.room.Refusal;
import chat.parley.room.Time;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;

/** A budget for each address or visitor, forgotten when it is full again; a bounded number of them. */
final class Budgets {
    private static final int MOST_ADDRESSES = 100_000;

    private final LoadingCache<String, Budget> byAddress;

    Budgets(int things, Duration per, Time time) {
        byAddress = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(per)
                .ticker(time::nanoTime)
                .build(address -> new Budget(things, per, time));
    }

    Budget of(String address) {
        return byAddress.get(address);
    }

    /** Whether this address took anything of late. */
    boolean knows(String address) {
        return byAddress.getIfPresent(address) != null;
    }

    /** Takes one. @throws chat.parley.room.Refused {@link Refusal#TOO_MANY_TRIES} */
    void spend(String address) {
        of(address).spend(Refusal.TOO_MANY_TRIES);
    }
}
