package chat.parley.entry;

import chat.parley.limits.Address;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The seats of one room, with the address from which each was taken. Thread-safe. */
final class Seats {
    private static final List<Double> WIDER = List.of(1.0, 1.5, 2.0);

    /** @param at the time when the seat was taken, in nanoseconds of a monotonic clock */
    private record Seat(Address address, long at) {}

    private final Map<String, Seat> byMember = new HashMap<>();
    private final Map<String, Integer> byTier = new HashMap<>();

    /** Whether this address has its full share, as far as is known. */
    synchronized boolean isCrowded(Address address, long each) {
        List<String> tiers = address.tiers();
        return IntStream.range(0, tiers.size())
                .anyMatch(i -> byTier.getOrDefault(tiers.get(i), 0) >= Math.round(each * WIDER.get(i)));
    }

    synchronized boolean holds(String member) {
        return byMember.containsKey(member);
    }

    synchronized int size() {
        return byMember.size();
    }

    synchronized void put(String member, Address address, long now) {
        Seat before = byMember.put(member, new Seat(address, now));
        if (before != null) count(before.address(), -1);
        count(address, 1);
    }

    /** Removes a seat that was given up. */
    synchronized void remove(String member) {
        Seat seat = byMember.remove(member);
        if (seat != null) count(seat.address(), -1);
    }

    /**
     * Forgets the seats of absent members, except those taken at {@code since} or later, whose holders may be about to
     * connect.
     */
    synchronized void keep(Set<String> present, long since) {
        byMember.entrySet().removeIf(seat -> {
            boolean over = !present.contains(seat.getKey()) && seat.getValue().at() - since < 0;
            if (over) count(seat.getValue().address(), -1);
            return over;
        });
    }

    private void count(Address address, int by) {
        address.tiers().forEach(tier -> byTier.merge(tier, by, (n, more) -> n + more == 0 ? null : n + more));
    }
}
