package chat.parley.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has a seat in a room: by visitor, and no two names that look alike. Not thread-safe: the room guards it. */
final class Roster {
    private final Map<String, Seat> byVisitor = new LinkedHashMap<>();

    Optional<Seat> of(String visitor) {
        return Optional.ofNullable(byVisitor.get(visitor));
    }

    boolean taken(PersonName name, String visitor) {
        return byVisitor.values().stream().anyMatch(seat -> !seat.visitor.equals(visitor) && seat.name.alike(name));
    }

    void add(Seat seat) {
        byVisitor.put(seat.visitor, seat);
    }

    void remove(Seat seat) {
        byVisitor.remove(seat.visitor, seat);
    }

    Collection<Seat> seats() {
        return new ArrayList<>(byVisitor.values());
    }

    List<Member> present() {
        return byVisitor.values().stream()
                .filter(seat -> seat.present)
                .map(seat -> seat.member)
                .toList();
    }
}
