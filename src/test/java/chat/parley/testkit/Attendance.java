package chat.parley.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares the lists of people that the server sent during one life of a log with its joins and departures: two lists
 * may differ only in people who joined or left in between. If an event between them is unknown, nothing is compared.
 */
final class Attendance {
    private final NavigableMap<Long, Event> events = new TreeMap<>();
    private final List<Presence> presences = new ArrayList<>();

    void happened(Event event) {
        events.putIfAbsent(event.seq(), event);
    }

    void was(Presence presence) {
        presences.add(presence);
    }

    /**
     * Records the final list of a person who received everything: the list in a gap may describe a moment that its
     * reader has not reached.
     */
    void isInTheEnd(Presence presence) {
        if (!events.isEmpty() && events.lastKey() == presence.at().seq()) {
            was(presence);
        }
    }

    /** The violations, in words. */
    List<String> violations() {
        List<String> violations = new ArrayList<>();
        List<Presence> inOrder = presences.stream()
                .sorted(Comparator.comparingLong(presence -> presence.at().seq()))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            Presence before = inOrder.get(i - 1);
            Presence now = inOrder.get(i);
            if (isKnownBetween(before, now) && !folded(before, now).equals(now.people())) {
                violations.add(misfit(before, now));
            }
        }
        return violations;
    }

    private String misfit(Presence before, Presence now) {
        return "At %d %s counts %s, but by %s at %d and all comings and goings since it is %s"
                .formatted(
                        now.at().seq(),
                        now.who(),
                        names(now.people()),
                        before.who(),
                        before.at().seq(),
                        names(folded(before, now)));
    }

    private boolean isKnownBetween(Presence before, Presence now) {
        return between(before, now).size() == now.at().seq() - before.at().seq();
    }

    private Set<Person> folded(Presence before, Presence now) {
        People people = new People();
        people.are(List.copyOf(before.people()), before.at().seq());
        between(before, now).values().forEach(people::change);
        return Set.copyOf(people.now());
    }

    private NavigableMap<Long, Event> between(Presence before, Presence now) {
        return events.subMap(before.at().seq(), false, now.at().seq(), true);
    }

    private static List<String> names(Set<Person> people) {
        return people.stream().map(Person::name).sorted().toList();
    }
}
