package chat.parley.entry;

import chat.parley.limits.Address;
import chat.parley.refusal.Refusal;
import chat.parley.room.Room;
import chat.parley.runtime.Budget;
import chat.parley.runtime.Time;
import chat.parley.settings.BudgetSettings;
import chat.parley.settings.Rate;
import chat.parley.settings.Settings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Limits how much the people behind one address may say in one room. Seats are free, so new seats add nothing: together
 * they share the budget of the address there. A visitor who has been in the room for a minute has an additional budget,
 * smaller the more such visitors there are. Thread-safe.
 */
@ApplicationScoped
public class Voices {
    private static final long MOST = 100_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    private final Map<String, Integer> settled = new ConcurrentHashMap<>();
    private final Cache<String, Voice> byVisitor;
    private final AddressBudget talk;
    private final BudgetSettings limits;
    private final Time time;

    /** For the container's proxy only. */
    protected Voices() {
        this(Settings.defaults());
    }

    @Inject
    Voices(Settings settings) {
        this(settings, Time.SYSTEM);
    }

    Voices(Settings settings, Time time) {
        this.limits = settings.budget();
        this.time = time;
        talk = new ScaledBudgets(limits, time)
                .of(Refusal.TOO_FAST, limits.speech().talk(), limits.speech().allTalk());
        byVisitor = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(REMEMBERED)
                .ticker(time::nanoTime)
                .build();
    }

    /** The budget of this visitor in this room. All connections of the visitor share it, also later ones. */
    public Voice of(Room room, String visitor, Address address) {
        String place = room.code().value();
        return byVisitor.get(place + " " + visitor + " " + address.text(), key -> new Voice(this, place, address));
    }

    /**
     * Spends from the budget that the address shares.
     *
     * @throws chat.parley.refusal.Refused {@link Refusal#TOO_FAST}
     */
    void spendShared(String place, Address address, long amount) {
        talk.spend(address, place, amount);
    }

    boolean isSettled(long since) {
        return now() - since >= limits.speech().settled().toNanos();
    }

    long now() {
        return time.nanoTime();
    }

    /** Creates the additional budget for one more visitor from this address who has been here for a while. */
    Budget settle(String place, Address address) {
        int rank = settled.merge(key(place, address), 1, Integer::sum);
        Rate full = limits.speech().voice().times(limits.factor());
        if (rank <= limits.speech().voices()) return new Budget(full, time);
        long most = Math.max(1, full.most() * limits.speech().voices() / rank);
        long nanos = full.per().toNanos()
                / full.most()
                * most
                * rank
                / limits.speech().voices();
        return new Budget(new Rate(most, Duration.ofNanos(nanos)), time);
    }

    void comesBack(String place, Address address) {
        settled.merge(key(place, address), 1, Integer::sum);
    }

    void goes(String place, Address address) {
        settled.computeIfPresent(key(place, address), (same, n) -> n > 1 ? n - 1 : null);
    }

    private static String key(String place, Address address) {
        return place + " " + address.widest();
    }
}
