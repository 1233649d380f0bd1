package chat.parley.wire;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fields of a JSON object that somebody sent. Strict, where a binding to records would turn a number into a text and
 * overlook what stands behind the object; a field that is null is absent, and unknown ones are nobody's business.
 */
public final class Fields {
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private final JsonObject object;

    private Fields(JsonObject object) {
        this.object = object;
    }

    /**
     * Reads one object and nothing else.
     *
     * @throws Refused {@link Refusal#UNREADABLE}
     */
    public static Fields of(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            parser.next();
            Fields fields = new Fields(parser.getObject());
            if (!parser.hasNext()) return fields;
        } catch (RuntimeException nonsense) {
            // What parsers throw at nonsense differs from server to server, and is no news for a client.
        }
        throw new Refused(Refusal.UNREADABLE);
    }

    /** @throws Refused {@link Refusal#UNREADABLE} if it is there and no text */
    public Optional<String> text(String name) {
        return value(name, JsonString.class, JsonString::getString);
    }

    /** @throws Refused {@link Refusal#UNREADABLE} if it is there and no whole number of 64 bits */
    public Optional<Long> number(String name) {
        return value(name, JsonNumber.class, JsonNumber::longValueExact);
    }

    /** @throws Refused {@link Refusal#UNREADABLE} if it is there and no object */
    Optional<Fields> object(String name) {
        return value(name, JsonObject.class, Fields::new);
    }

    /** @throws Refused {@link Refusal#UNREADABLE} if it is there and neither true nor false */
    public Optional<Boolean> truth(String name) {
        return value(name, JsonValue.class, value -> switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw new ClassCastException();
        });
    }

    /** All fields, each a text, by name. @throws Refused {@link Refusal#UNREADABLE} if one is not a text */
    Map<String, String> texts() {
        return object.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), name -> text(name).orElseThrow(() -> new Refused(Refusal.UNREADABLE))));
    }

    /** The members of the object but for these, as compact JSON without braces. */
    String without(String... names) {
        JsonObjectBuilder rest = BUILDERS.createObjectBuilder(object);
        for (String name : names) rest.remove(name);
        String text = rest.build().toString();
        return text.substring(1, text.length() - 1);
    }

    private <V extends JsonValue, T> Optional<T> value(String name, Class<V> type, Function<V, T> read) {
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.NULL) return Optional.empty();
        try {
            return Optional.of(read.apply(type.cast(value)));
        } catch (RuntimeException anotherKind) {
            throw new Refused(Refusal.UNREADABLE);
        }
    }
}
