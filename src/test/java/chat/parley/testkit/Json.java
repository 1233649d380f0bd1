package chat.parley.testkit;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** A JSON object. Immutable. The only class of the kit that uses a JSON library. */
public final class Json {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final JsonReaderFactory READERS = JSON.createReaderFactory(Map.of());

    private final JsonObject object;

    private Json(JsonObject object) {
        this.object = object;
    }

    /**
     * Parses an object.
     *
     * @throws IllegalArgumentException if the text is not a JSON object
     */
    public static Json read(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return new Json(reader.readObject());
        } catch (JsonException e) {
            throw new IllegalArgumentException("Not a JSON object: " + text, e);
        }
    }

    /** An object without fields. */
    public static Json empty() {
        return new Json(JsonValue.EMPTY_JSON_OBJECT);
    }

    /** This object and one more field, last. */
    public Json with(String name, String value) {
        return with(name, JSON.createValue(value));
    }

    /** This object and one more field, last. */
    public Json with(String name, long value) {
        return with(name, JSON.createValue(value));
    }

    /** This object and one more field, last. */
    public Json with(String name, boolean value) {
        return with(name, value ? JsonValue.TRUE : JsonValue.FALSE);
    }

    /** This object and one more field, last. */
    public Json with(String name, Json value) {
        return with(name, value.object);
    }

    private Json with(String name, JsonValue value) {
        return new Json(JSON.createObjectBuilder(object).add(name, value).build());
    }

    /** Whether the field is present and not null. */
    public boolean has(String name) {
        return object.containsKey(name) && !object.isNull(name);
    }

    /** A text field. This and the following methods throw {@link NoSuchElementException} if the field is absent. */
    public String text(String name) {
        return there(name).getString(name);
    }

    /** A text field; an empty text if it is absent. */
    public String textOrNothing(String name) {
        return has(name) ? object.getString(name) : "";
    }

    /** An integer field. */
    public long number(String name) {
        return there(name).getJsonNumber(name).longValueExact();
    }

    /** A boolean field. */
    public boolean flag(String name) {
        return there(name).getBoolean(name);
    }

    /** An object field. */
    public Json object(String name) {
        return new Json(there(name).getJsonObject(name));
    }

    /** A field that is a list of objects, in order. */
    public List<Json> objects(String name) {
        List<Json> all = new ArrayList<>();
        there(name).getJsonArray(name).forEach(value -> all.add(new Json(value.asJsonObject())));
        return List.copyOf(all);
    }

    private JsonObject there(String name) {
        if (!has(name)) {
            throw new NoSuchElementException("No \"" + name + "\" in " + object);
        }
        return object;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Json json && object.equals(json.object);
    }

    @Override
    public int hashCode() {
        return object.hashCode();
    }

    @Override
    public String toString() {
        return object.toString();
    }
}
