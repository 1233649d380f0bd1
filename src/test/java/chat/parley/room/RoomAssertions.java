package chat.parley.room;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

/** Reads a room's log for a test. With Redis an event is in the log once this server has received it. */
final class RoomAssertions {
    private RoomAssertions() {}

    /** Every kept event as {@link Garden#text} writes it, without number and time. */
    static List<String> story(Room room) {
        return room.log().after(0, Integer.MAX_VALUE, Long.MAX_VALUE).events().stream()
                .map(RoomAssertions::withoutNumberAndTime)
                .toList();
    }

    /** Every kept event, once the log has reached this number. */
    static List<String> story(Room room, long head) {
        heard(room, head);
        return story(room);
    }

    /** Waits until the log has reached this number. */
    static void heard(Room room, long head) {
        if (room.log().head() >= head) return;
        await().atMost(Duration.ofSeconds(30)).until(() -> room.log().head() >= head);
    }

    private static String withoutNumberAndTime(String event) {
        return event.replaceFirst("\\{\"seq\":\\d+,\"at\":\"[^\"]+\",", "").replaceFirst("}$", "");
    }
}
