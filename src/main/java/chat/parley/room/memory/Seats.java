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
import java.util.stream.Stream;

/** Seats of one room, by member and by visitor. The roster's lock guards them. */
final class Seats {
    /** Seats by member id, in order of joining. */
    private final Map<String, Seat> byMember = new LinkedHashMap<>();

    private final Map<String, Seat> byVisitor = new HashMap<>();

    /** Seats that lost their name. They count as no seats until their visitors choose other names. */
    private final Map<String, Seat> nameless = new HashMap<>();

    void put(Seat seat) {
        byMember.put(seat.member().id(), seat);
        byVisitor.put(seat.visitor(), seat);
    }

    void remove(Seat seat) {
        byMember.remove(seat.member().id());
        byVisitor.remove(seat.visitor());
    }

    /** Takes the name of a seat away, and with it everything but the member's id. */
    void unname(Seat seat) {
        remove(seat);
        nameless.put(seat.visitor(), seat);
    }

    /** Removes and returns the visitor's seat that lost its name. */
    Optional<Seat> takeNameless(String visitor) {
        return Optional.ofNullable(nameless.remove(visitor));
    }

    boolean isNameless(String visitor) {
        return nameless.containsKey(visitor);
    }

    /** Transfers the visitor's seat, if there is one, to another visitor id. */
    void transfer(String visitor, String successor) {
        takeNameless(visitor).ifPresent(seat -> {
            seat.transferTo(successor);
            nameless.put(successor, seat);
        });
        Seat seat = byVisitor.remove(visitor);
        if (seat == null) return;
        seat.transferTo(successor);
        byVisitor.put(successor, seat);
    }

    Optional<Seat> ofVisitor(String visitor) {
        return Optional.ofNullable(byVisitor.get(visitor));
    }

    Optional<Seat> ofMember(Member member) {
        return ofMember(member.id());
    }

    Optional<Seat> ofMember(String id) {
        return Optional.ofNullable(byMember.get(id));
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

    /** Returns all visitors, those whose seats lost their names included. */
    Collection<String> visitors() {
        return Stream.concat(byVisitor.keySet().stream(), nameless.keySet().stream())
                .toList();
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

    /** Returns the seats of other visitors that have the name, or one that looks like it. */
    List<Seat> alike(PersonName name, String visitor) {
        return byMember.values().stream()
                .filter(seat -> !seat.visitor().equals(visitor) && seat.name.alike(name))
                .toList();
    }
}
