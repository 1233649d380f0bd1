package chat.parley.room.redis.script;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The single argument of a script: a JSON object, called {@code args} in scripts. A value that a script stores or uses
 * in a name should be a text, because numbers are floating-point there. Not thread-safe.
 */
public final class Arguments {
    private final Map<String, Object> values = new LinkedHashMap<>();

    public Arguments put(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** Adds a number for arithmetic, below 2^53. */
    public Arguments put(String name, long value) {
        values.put(name, value);
        return this;
    }

    public Arguments put(String name, Arguments value) {
        values.put(name, value);
        return this;
    }

    /** Adds a list of texts or {@link Arguments}. */
    public Arguments put(String name, Collection<?> list) {
        values.put(name, list);
        return this;
    }

    /** Adds a list of values that are JSON already. */
    Arguments putJson(String name, List<String> list) {
        values.put(name, new Json("[" + String.join(",", list) + "]"));
        return this;
    }

    private record Json(String text) {}

    /**
     * Returns a text that a key of the script needs.
     *
     * @throws IllegalStateException if there is no such text
     */
    String text(String name) {
        if (values.get(name) instanceof String text) return text;
        throw new IllegalStateException("A script has no " + name);
    }

    String json() {
        StringBuilder json = new StringBuilder(256);
        write(json);
        return json.toString();
    }

    private void write(StringBuilder json) {
        char before = '{';
        for (Map.Entry<String, Object> value : values.entrySet()) {
            json.append(before);
            quote(value.getKey(), json);
            write(value.getValue(), json.append(':'));
            before = ',';
        }
        json.append(values.isEmpty() ? "{}" : "}");
    }

    private static void write(Object value, StringBuilder json) {
        if (value instanceof Arguments object) object.write(json);
        else if (value instanceof Collection<?> list) write(list, json);
        else if (value instanceof String text) quote(text, json);
        else if (value instanceof Json written) json.append(written.text());
        else json.append(value);
    }

    private static void write(Collection<?> list, StringBuilder json) {
        json.append('[');
        int start = json.length();
        for (Object value : list) write(value, json.length() == start ? json : json.append(','));
        json.append(']');
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') json.append('\\').append(c);
            else if (c < ' ') json.append(String.format("\\u%04x", (int) c));
            else json.append(c);
        }
        json.append('"');
    }
}
