package chat.parley.log;

import java.util.function.Function;

/**
 * Encoding of events in a log as JSON, in a format that the room itself does not know. Thread-safe.
 *
 * @param writing encodes an event as the members of its JSON object, without braces; they follow {@code seq} and {@code
 *     at}
 * @param reading decodes an event from its whole text
 */
public record Notation(Function<RoomEvent, String> writing, Function<String, StoredEvent> reading) {
    public String write(RoomEvent event) {
        return writing.apply(event);
    }

    public StoredEvent read(String text) {
        return reading.apply(text);
    }
}
