package chat.parley.wire;

import chat.parley.log.Content;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads and writes the content of a message as JSON. The frame {@code say} and the event {@code said} have one format
 * for it.
 */
final class ContentJson {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private ContentJson() {}

    /** @throws Refused {@link Refusal#UNREADABLE} */
    static Content read(Fields fields) {
        return new Content(
                Incoming.needed(fields.text("text")),
                fields.number("replyTo").orElse(0L),
                fields.flag("act").orElse(false),
                fields.object("extras").map(Fields::texts).orElse(Map.of()));
    }

    /** Adds the content to the object and returns the object. Extras are in the order of their names. */
    static JsonObjectBuilder write(Content content, JsonObjectBuilder object) {
        object.add("text", content.text());
        if (content.replyTo() != 0) object.add("replyTo", content.replyTo());
        if (content.emote()) object.add("act", true);
        if (content.extras().isEmpty()) return object;
        JsonObjectBuilder extras = JSON.createObjectBuilder();
        new TreeMap<>(content.extras()).forEach(extras::add);
        return object.add("extras", extras);
    }
}
