package chat.parley.room;

import chat.parley.settings.RoomSettings;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Choice of the room that gives way to a new one when the server has its maximum number of rooms. The room belongs to
 * the founder who has the most. It is never in use, and its founder is never left with fewer rooms than the founder of
 * the new room has.
 */
final class Fairness {
    private static final Comparator<Room> LONGEST_EMPTY = Comparator.comparing(Room::emptyFor);

    private final RoomSettings limits;
    private final List<Room> rooms;
    private final Map<Founder, Long> counts;

    Fairness(RoomSettings limits, Collection<Room> rooms) {
        this.limits = limits;
        this.rooms = List.copyOf(rooms);
        this.counts = this.rooms.stream().collect(Collectors.groupingBy(Room::founder, Collectors.counting()));
    }

    /** Returns whether this founder has as many rooms as one founder may have. */
    boolean hasShare(Founder founder) {
        return !founder.equals(Founder.SERVER) && count(founder) >= Math.max(1, limits.founderShare() * limits.rooms());
    }

    boolean isFull() {
        return rooms.size() >= limits.rooms();
    }

    /** Returns the room that gives way to a new room of this founder. */
    Optional<Room> giving(Founder founder) {
        if (hasShare(founder))
            return first(room -> !room.entered() && room.founder().equals(founder));
        Predicate<Room> other = room -> count(room.founder()) > count(founder);
        Predicate<Room> own = room -> room.founder().equals(founder);
        return first(room -> !room.entered() && other.or(own).test(room))
                .or(() -> first(room -> room.entered() && isBeyondShare(room.founder()) && other.test(room)));
    }

    /**
     * Returns the room that has been unused for longest. Evicting it loses nothing if the directory remembers rooms.
     */
    Optional<Room> idlest() {
        return rooms.stream().filter(room -> room.emptyFor() > 0).max(LONGEST_EMPTY);
    }

    private Optional<Room> first(Predicate<Room> may) {
        return rooms.stream()
                .filter(room -> !room.founder().equals(Founder.SERVER) && may.test(room) && room.emptyFor() > 0)
                .max(Comparator.<Room, Long>comparing(room -> count(room.founder()))
                        .thenComparing(LONGEST_EMPTY));
    }

    /** Returns whether this founder has more rooms than an equal split among all founders allows. */
    private boolean isBeyondShare(Founder founder) {
        return count(founder) * counts.size() > limits.rooms();
    }

    private long count(Founder founder) {
        return counts.getOrDefault(founder, 0L);
    }
}
