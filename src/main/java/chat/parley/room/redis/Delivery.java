package chat.parley.room.redis;

import chat.parley.text.RoomCode;
import java.util.Map;
import java.util.function.Predicate;

/** An entry of the stream that all nodes read: an event, or a signal, which has no number. */
sealed interface Delivery permits StreamEvent, Signal {
    /** Passes the entry to one of the two handlers, and returns whether the room's followers must be woken. */
    boolean on(Predicate<StreamEvent> events, Signal.Listener signals);

    static Delivery of(Map<String, String> fields) {
        return fields.containsKey("signal") ? Signal.of(fields) : StreamEvent.delivered(fields);
    }

    static RoomCode room(Map<String, String> fields) {
        return new RoomCode(fields.get("room"));
    }

    static String epoch(Map<String, String> fields) {
        return fields.get("epoch");
    }
}
