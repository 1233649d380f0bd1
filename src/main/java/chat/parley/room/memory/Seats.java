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

/** Seats of one room, by member and by visitor. The roster's lock guards them. */
final class Seats {
    /** Seats by member id, in order of joining. */
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

    /** Transfers the visitor's seat, if there is one, to another visitor id. */
    void transfer(String visitor, String successor) {
        Seat seat = byVisitor.remove(visitor);
        if (seat == null) return;
        seat.transferTo(successor);
        byVisitor.put(successor, seat);
    }

    Optional<Seat> ofVisitor(String visitor) {
        return Optional.ofNullable(byVisitor.get(visitor));
    }

    Optional<Seat> ofMember(Member member) {
        return Optional.ofNullable(byMember.get(member.id()));
    }

    /**
     * Returns the seat of a visitor.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER}
     */
    Seat get(String visitor) {
        return ofVisitor(visitor).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
    }

    /**
     * Returns the seat of a member.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER}
     */
    Seat get(Member member) {
        return ofMember(member).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
    }

    /** Returns a copy of the seats, in order of joining. */
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

    /** Returns whether nobody is present and no connection is open. */
    boolean isEmpty() {
        return byMember.values().stream().allMatch(seat -> seat.alone() && !seat.present);
    }

    /** Returns whether a visitor other than this one has the name, or one that looks like it. */
    boolean taken(PersonName name, String visitor) {
        return byMember.values().stream().anyMatch(seat -> !seat.visitor().equals(visitor) && seat.name.alike(name));
    }
}
