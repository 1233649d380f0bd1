package chat.parley.live;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Diary;
import chat.parley.testkit.Event;
import chat.parley.testkit.Json;
import java.util.ArrayList;
import java.util.List;

/** A room's whole kept history, read page by page over HTTP, as one more diary. */
final class History {
    private History() {}

    static Diary of(Chatter member) {
        List<Event> events = new ArrayList<>();
        Json page = page(member, "after=0");
        while (!page.objects("events").isEmpty()) {
            page.objects("events").stream().map(Event::from).forEach(events::add);
            page = page(member, "after=" + events.get(events.size() - 1).seq());
        }
        return Diary.of("the history", page.text("epoch"), events);
    }

    private static Json page(Chatter member, String query) {
        return member.visitor()
                .get("api/rooms/" + member.code() + "/events?limit=256&" + query)
                .json();
    }
}
