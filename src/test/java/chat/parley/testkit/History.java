package chat.parley.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a room's whole kept history page by page over HTTP, as one more diary. */
final class History {
    private History() {}

    /** @param page returns the answer to {@code GET api/rooms/{code}/events} with this query */
    static Diary read(String name, Function<String, Json> page) {
        List<Event> events = new ArrayList<>();
        Json next = page.apply("after=0");
        while (!next.objects("events").isEmpty()) {
            next.objects("events").stream().map(Event::from).forEach(events::add);
            next = page.apply("after=" + events.get(events.size() - 1).seq());
        }
        return Diary.of(name, next.text("epoch"), events);
    }
}
