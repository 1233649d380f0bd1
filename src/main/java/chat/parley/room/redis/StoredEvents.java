package chat.parley.room.redis;

import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Events of one room that Redis keeps, read page by page. Errors are those of {@link RoomScripts#ask}. */
record StoredEvents(RoomScripts scripts) {
    private static final int PAGE = 500;

    /**
     * A page of events.
     *
     * @param more whether there are events after these
     */
    record Page(List<StreamEvent> events, boolean more) {}

    /** Returns the first events after a number. */
    Page after(long seq) {
        Answer answer =
                scripts.ask(Script.RANGE, new Arguments().put("after", seq).put("most", PAGE));
        return new Page(answer.list("events").stream().map(StreamEvent::kept).toList(), answer.yes("more"));
    }

    /**
     * Returns the events up to a number, without gaps. A tombstone may remain of a trimmed event, long before the kept
     * ones.
     */
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
        boolean reachesEnd = !found.isEmpty() && found.getLast().seq() == to;
        return reachesEnd ? List.copyOf(found) : List.of();
    }

    private static void addAdjacent(StreamEvent event, Deque<StreamEvent> found) {
        if (!found.isEmpty() && found.getLast().seq() != event.seq() - 1) found.clear();
        found.add(event);
    }
}
