package chat.parley.room.redis;

import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The events of one room that Redis keeps, read page by page. Errors are {@link RoomScripts#ask}'s. */
record StoredEvents(RoomScripts scripts) {
    private static final int PAGE = 500;

    /** @param more whether there are events after these */
    record Page(List<StreamEvent> events, boolean more) {}

    /** The first events after a number. */
    Page after(long seq) {
        Answer answer =
                scripts.ask(Script.RANGE, new Arguments().put("after", seq).put("most", PAGE));
        return new Page(answer.list("events").stream().map(StreamEvent::kept).toList(), answer.yes("more"));
    }

    /** The events up to a number, without a hole: of what is trimmed a tombstone may be left, long before the others. */
    List<StreamEvent> upTo(long to) {
        Deque<StreamEvent> found = new ArrayDeque<>();
        long after = 0;
        boolean more = true;
        while (more && after < to) {
            Page page = after(after);
            for (StreamEvent event : page.events()) {
                after = event.seq();
                if (after <= to) addAdjacent(event, found);
            }
            more = page.more();
        }
        boolean joins = !found.isEmpty() && found.getLast().seq() == to;
        return joins ? List.copyOf(found) : List.of();
    }

    private static void addAdjacent(StreamEvent event, Deque<StreamEvent> found) {
        if (!found.isEmpty() && found.getLast().seq() != event.seq() - 1) found.clear();
        found.add(event);
    }
}
