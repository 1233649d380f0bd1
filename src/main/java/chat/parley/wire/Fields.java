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
 * The fields of a JSON object from a client, read strictly. A binding to records would turn a number into a text and
 * overlook data after the object. A field that is null is absent, and unknown fields are ignored.
 */
public final class Fields {
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private final JsonObject object;

    private Fields(JsonObject object) {
        this.object = object;
    }

    /**
     * Parses a text that is one JSON object.
     *
     * @throws Refused {@link Refusal#UNREADABLE}
     */
    public static Fields of(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            parser.next();
            Fields fields = new Fields(parser.getObject());
            if (!parser.hasNext()) return fields;
        } catch (RuntimeException nonsense) {
            // The exceptions of parsers differ between servers and tell a client nothing.
        }
        throw new Refused(Refusal.UNREADABLE);
    }

    /**
     * A text field.
     *
     * @throws Refused {@link Refusal#UNREADABLE} if the field is present and not a text
     */
    public Optional<String> text(String name) {
        return value(name, JsonString.class, JsonString::getString);
    }

    /**
     * A number field.
     *
     * @throws Refused {@link Refusal#UNREADABLE} if the field is present and not a 64-bit integer
     */
    public Optional<Long> number(String name) {
        return value(name, JsonNumber.class, JsonNumber::longValueExact);
    }

    /**
     * An object field.
     *
     * @throws Refused {@link Refusal#UNREADABLE} if the field is present and not an object
     */
    Optional<Fields> object(String name) {
        return value(name, JsonObject.class, Fields::new);
    }

    /**
     * A boolean field.
     *
     * @throws Refused {@link Refusal#UNREADABLE} if the field is present and neither true nor false
     */
    public Optional<Boolean> flag(String name) {
        return value(name, JsonValue.class, value -> switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw new ClassCastException();
        });
    }

    /**
     * All fields by name, each of which must be a text.
     *
     * @throws Refused {@link Refusal#UNREADABLE} if one is not
     */
    Map<String, String> texts() {
        return object.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), name -> text(name).orElseThrow(() -> new Refused(Refusal.UNREADABLE))));
    }

    /** The members of the object except these, as compact JSON without braces. */
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
