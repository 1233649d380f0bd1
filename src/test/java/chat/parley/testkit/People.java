package chat.parley.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The people in the room, computed as the protocol says: a list that is valid at some number, with each later join,
 * departure and new name applied.
 */
final class People {
    private final Map<String, Person> present = new LinkedHashMap<>();
    private long trueAt;

    void are(List<Person> people, long at) {
        present.clear();
        people.forEach(person -> present.put(person.id(), person));
        trueAt = at;
    }

    void change(Event event) {
        if (event.seq() <= trueAt) {
            return;
        }
        trueAt = event.seq();
        switch (event.kind()) {
            case "joined" -> present.put(event.by().id(), event.by());
            case "left" -> present.remove(event.by().id());
            case "renamed" -> present.replace(event.by().id(), event.by());
            default -> {}
        }
    }

    /** The number at which {@link #now} is valid. */
    long trueAt() {
        return trueAt;
    }

    List<Person> now() {
        return List.copyOf(present.values());
    }
}
