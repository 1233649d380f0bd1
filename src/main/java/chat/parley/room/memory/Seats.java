package chat.parley.room.memory;

import chat.parley.log.Member;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.PersonName;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The seats of one room, by member and by visitor. Guarded by the roster's lock. */
final class Seats {
    /** In order of joining. */
    private final Map<String, Seat> byMember = new LinkedHashMap<>();

    private final Map<String, Seat> byVisitor = new HashMap<>();

    void put(Seat seat) {
        byMember.put(seat.member().id(), seat);
        byVisitor.put(seat.visitor(), seat);
    }

    void remove(Seat seat) {
        byMember.remove(seat.member().id());
        byVisitor.remove(seat.visitor());
    }

    /** Hands the visitor's seat to another visitor id, if there is one. */
    void hand(String visitor, String successor) {
        Seat seat = byVisitor.remove(visitor);
        if (seat == null) return;
        seat.handedTo(successor);
        byVisitor.put(successor, seat);
    }

    Optional<Seat> ofVisitor(String visitor) {
        return Optional.ofNullable(byVisitor.get(visitor));
    }

    Optional<Seat> ofMember(Member member) {
        return Optional.ofNullable(byMember.get(member.id()));
    }

    /** @throws Refused {@link Refusal#NOT_A_MEMBER} */
    Seat get(String visitor) {
        return ofVisitor(visitor).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
    }

    /** @throws Refused {@link Refusal#NOT_A_MEMBER} */
    Seat get(Member member) {
        return ofMember(member).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
    }

    /** A copy, in order of joining. */
    List<Seat> all() {
        return List.copyOf(byMember.values());
    }

    int size() {
        return byMember.size();
    }

    Collection<String> visitors() {
        return List.copyOf(byVisitor.keySet());
    }

    List<Member> present() {
        return byMember.values().stream()
                .filter(seat -> seat.present)
                .map(Seat::member)
                .toList();
    }

    /** Whether nobody is present and no connection is open. */
    boolean areEmpty() {
        return byMember.values().stream().allMatch(seat -> seat.alone() && !seat.present);
    }

    /** Whether a visitor other than this one has the name, or one that looks like it. */
    boolean taken(PersonName name, String visitor) {
        return byMember.values().stream().anyMatch(seat -> !seat.visitor().equals(visitor) && seat.name.alike(name));
    }
}
