package chat.parley.room.redis;

import java.util.Map;
import java.util.function.Predicate;

/** An entry of a delivery stream: an event, or a signal, which has no number. */
sealed interface Delivery permits StreamEvent, Signal {
    /** Passes the entry to one of the two handlers, and returns whether the room's followers must be woken. */
    boolean on(Predicate<StreamEvent> events, Signal.Listener signals);

    static Delivery of(Map<String, String> fields) {
        return fields.containsKey("signal") ? Signal.of(fields) : StreamEvent.delivered(fields);
    }

    static String epoch(Map<String, String> fields) {
        return fields.get("epoch");
    }
}
