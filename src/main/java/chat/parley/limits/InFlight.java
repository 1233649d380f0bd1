package chat.parley.limits;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the bytes that this server holds for requests and answers in flight. They are bounded for each address, for
 * the networks around it and in total. No network may have more than a third of the total. Thread-safe.
 */
public final class InFlight {
    private static final int WIDER = 4;
    private static final int SHARES = 3;

    private final Map<String, Long> byNetwork = new ConcurrentHashMap<>();
    private final AtomicLong all = new AtomicLong();
    private final long most;
    private final long mostOfAddress;

    public InFlight(long most, long mostOfAddress) {
        this.most = most;
        this.mostOfAddress = mostOfAddress;
    }

    /** Takes bytes if they are within every bound; if not, takes none. Returns whether it took them. */
    boolean take(Address address, long bytes) {
        boolean fits = all.addAndGet(bytes) <= most;
        List<String> tiers = address.tiers();
        long limit = mostOfAddress;
        for (String tier : tiers) {
            fits &= byNetwork.merge(tier, bytes, Long::sum) <= Math.min(limit, most / SHARES);
            limit *= WIDER;
        }
        if (!fits) give(address, bytes);
        return fits;
    }

    void give(Address address, long bytes) {
        all.addAndGet(-bytes);
        for (String tier : address.tiers()) {
            byNetwork.computeIfPresent(tier, (same, held) -> held <= bytes ? null : Long.valueOf(held - bytes));
        }
    }

    long held() {
        return all.get();
    }
}
