package chat.parley.log;

import chat.parley.text.Title;
import chat.parley.text.Topic;
import java.util.HashMap;
import java.util.Map;

/**
 * A room's description, which its members see beside the log. It is set when the room is created and changed only by
 * events ({@link RoomEvent#charter()}), in the same step in which the event is appended.
 *
 * <p>Stores keep it as named texts and do not know the names, so a new part needs a component here and an event that
 * changes it.
 */
public record Charter(Title title, Topic topic) {
    private static final String TITLE = "title";
    private static final String TOPIC = "topic";

    /** Creates the charter of a new room. */
    public static Charter of(Title title) {
        return new Charter(title, Topic.NONE);
    }

    /** Creates a charter from its parts as a store keeps them. Missing parts are empty, and other names are ignored. */
    public static Charter of(Map<String, String> fields) {
        return new Charter(new Title(fields.getOrDefault(TITLE, "")), new Topic(fields.getOrDefault(TOPIC, "")));
    }

    /** Returns the change of an event that sets the topic. */
    static Map<String, String> topic(String topic) {
        return Map.of(TOPIC, topic);
    }

    /** Returns all parts by name, as a store keeps them. */
    public Map<String, String> fields() {
        return Map.of(TITLE, title.value(), TOPIC, topic.value());
    }

    /** Returns the charter after this event. */
    public Charter after(RoomEvent event) {
        if (event.charter().isEmpty()) return this;
        Map<String, String> fields = new HashMap<>(fields());
        fields.putAll(event.charter());
        return of(fields);
    }
}
