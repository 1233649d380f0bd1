package chat.parley.room;

import chat.parley.log.Footprint;
import chat.parley.settings.RoomSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Frees heap memory when the logs have nearly used their share. Rooms that nobody has entered are ended first. Then
 * logs are halved, one at a time: the heaviest log of the founder whose rooms use the most. A room that is in use, or
 * recently was, keeps its newest messages unless its founder exceeds the share of one founder.
 */
final class Relief {
    private final RoomSettings limits;
    private final Footprint footprint;
    private final Consumer<Room> end;
    private final Map<Founder, List<Room>> byFounder;
    private final Map<Founder, Long> held = new HashMap<>();

    /** @param end ends a whole room that nobody is in */
    Relief(RoomSettings limits, Footprint footprint, Collection<Room> rooms, Consumer<Room> end) {
        this.limits = limits;
        this.footprint = footprint;
        this.end = end;
        this.byFounder = rooms.stream()
                .filter(room -> room.log().held() > 0)
                .collect(Collectors.groupingBy(Room::founder, Collectors.toCollection(ArrayList::new)));
        byFounder.forEach((founder, theirs) -> held.put(founder, weight(theirs)));
    }

    private static long weight(List<Room> rooms) {
        return rooms.stream().mapToLong(room -> room.log().held()).sum();
    }

    void give() {
        byFounder.values().stream()
                .flatMap(List::stream)
                .filter(room -> !room.entered())
                .sorted(Comparator.comparing((Room room) -> -held.get(room.founder()))
                        .thenComparing(room -> -room.log().held()))
                .takeWhile(room -> footprint.nearlyFull())
                .forEach(end);
        while (footprint.nearlyFull() && !held.isEmpty()) giveMost();
    }

    private void giveMost() {
        Founder most =
                Collections.max(held.entrySet(), Map.Entry.comparingByValue()).getKey();
        List<Room> theirs = byFounder.get(most);
        Room heaviest = theirs.stream()
                .max(Comparator.comparing((Room room) -> !isInUse(room))
                        .thenComparing(room -> room.log().held()))
                .orElseThrow();
        boolean keeps = isInUse(heaviest) && !isBeyondShare(most);
        boolean gave = keeps
                ? heaviest.log()
                        .give(limits.kept().keptMessages(), limits.kept().keptBytes())
                : heaviest.log().give(0, 0);
        if (!gave) theirs.remove(heaviest);
        if (theirs.isEmpty()) held.remove(most);
        else held.put(most, weight(theirs));
    }

    private boolean isInUse(Room room) {
        return room.emptyFor() < limits.unentered().toNanos();
    }

    private boolean isBeyondShare(Founder founder) {
        return held.get(founder) > limits.founderShare() * footprint.limit();
    }
}
