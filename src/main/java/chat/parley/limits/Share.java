package chat.parley.limits;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many of something there are at once, by address: one address may have so many of all there can be. An IPv6 /56 may
 * have half as many again as a /64, rounded down, and a /48 twice as many. Thread-safe.
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
     * @param crowded for an address that has its share
     * @param full for anybody, when all are taken
     */
    public Share(Refusal crowded, Refusal full, long each, long all) {
        this(crowded, full, Duration.ZERO, each, all);
    }

    /** @param retryAfter when one may be free; zero if that is not known */
    Share(Refusal crowded, Refusal full, Duration retryAfter, long each, long all) {
        this.crowded = crowded;
        this.full = full;
        this.retryAfter = retryAfter;
        this.each = each;
        this.all = all;
    }

    /** @throws Refused if there is none for this address */
    public synchronized void permit(Address address) {
        if (taken >= all) throw new Refused(full, retryAfter);
        List<String> tiers = address.tiers();
        boolean crowd = IntStream.range(0, tiers.size()).anyMatch(i -> byTier.getOrDefault(tiers.get(i), 0) >= most(i));
        if (crowd) throw new Refused(crowded, retryAfter);
    }

    /** Takes one. @throws Refused as {@link #permit}: of many that come at once no more stay than may */
    public synchronized void take(Address address) {
        permit(address);
        address.tiers().forEach(tier -> byTier.merge(tier, 1, Integer::sum));
        taken++;
    }

    /** One that was taken is free again. */
    public synchronized void release(Address address) {
        address.tiers().forEach(tier -> byTier.computeIfPresent(tier, (same, n) -> n > 1 ? n - 1 : null));
        taken--;
    }

    private long most(int tier) {
        return Math.min(all, (long) (each * WIDER.get(tier)));
    }
}
