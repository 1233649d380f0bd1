package chat.parley.log;

import java.util.function.Function;

/**
 * How events stand in a log: as JSON, which the room itself does not know. Thread-safe.
 *
 * @param writing makes the members of an event's JSON object, without braces, to stand behind {@code seq} and {@code at}
 * @param reading makes an event of its whole text
 */
public record Notation(Function<RoomEvent, String> writing, Function<String, StoredEvent> reading) {
    public String write(RoomEvent event) {
        return writing.apply(event);
    }

    public StoredEvent read(String text) {
        return reading.apply(text);
    }
}
