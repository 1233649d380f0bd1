package chat.parley.limits;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Limits how many units of a resource are in use at once, in total and by address: one address may have a share of the
 * total. An IPv6 /56 may have half as many again as a /64, rounded down, and a /48 twice as many. Thread-safe.
 */
public final class Share {
    private static final List<Double> WIDER = List.of(1.0, 1.5, 2.0);

    private final Map<String, Integer> byTier = new HashMap<>();
    private final Refusal crowded;
    private final Refusal full;
    private final Duration retryAfter;
    private final long each;
    private final long all;
    private long taken;

    /**
     * @param crowded the refusal for an address that has its full share
     * @param full the refusal for any address when all units are taken
     */
    public Share(Refusal crowded, Refusal full, long each, long all) {
        this(crowded, full, Duration.ZERO, each, all);
    }

    /** @param retryAfter the time until a unit may be free; zero if unknown */
    Share(Refusal crowded, Refusal full, Duration retryAfter, long each, long all) {
        this.crowded = crowded;
        this.full = full;
        this.retryAfter = retryAfter;
        this.each = each;
        this.all = all;
    }

    /**
     * Checks that a unit is available to this address.
     *
     * @throws Refused if none is
     */
    public synchronized void permit(Address address) {
        if (taken >= all) throw new Refused(full, retryAfter);
        List<String> tiers = address.tiers();
        boolean crowd = IntStream.range(0, tiers.size()).anyMatch(i -> byTier.getOrDefault(tiers.get(i), 0) >= most(i));
        if (crowd) throw new Refused(crowded, retryAfter);
    }

    /**
     * Takes a unit. Check and take are atomic, so concurrent callers cannot exceed the limit.
     *
     * @throws Refused as {@link #permit}
     */
    public synchronized void take(Address address) {
        permit(address);
        address.tiers().forEach(tier -> byTier.merge(tier, 1, Integer::sum));
        taken++;
    }

    /** Returns a unit that was taken. */
    public synchronized void release(Address address) {
        address.tiers().forEach(tier -> byTier.computeIfPresent(tier, (same, n) -> n > 1 ? n - 1 : null));
        taken--;
    }

    private long most(int tier) {
        return Math.min(all, (long) (each * WIDER.get(tier)));
    }
}
