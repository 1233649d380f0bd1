package chat.parley.log;

import java.util.HashMap;
import java.util.Map;

/**
 * A change of a charter that depends on parts of it. It is made only if these parts are still the same at that moment,
 * so of two changes that contradict each other, the first one wins. An empty text stands for a part that is not there.
 *
 * @param expected the parts that it depends on
 * @param parts the new parts, in addition to those that an event changes
 */
public record CharterChange(Map<String, String> expected, Map<String, String> parts) {
    /** Depends on nothing and changes nothing. */
    public static final CharterChange NONE = new CharterChange(Map.of(), Map.of());

    public CharterChange {
        expected = Map.copyOf(expected);
        parts = Map.copyOf(parts);
    }

    /** Returns this change with one more part that it depends on. */
    public CharterChange given(String name, String text) {
        return new CharterChange(with(expected, name, text), parts);
    }

    /** Returns this change with one more new part. */
    public CharterChange set(String name, String text) {
        return new CharterChange(expected, with(parts, name, text));
    }

    /** Returns both changes as one. */
    CharterChange and(CharterChange other) {
        return new CharterChange(both(expected, other.expected), both(parts, other.parts));
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }

    private static Map<String, String> with(Map<String, String> texts, String name, String text) {
        return both(texts, Map.of(name, text));
    }

    /** Returns whether the charter still has the parts that the change depends on. */
    public boolean fits(Charter charter) {
        if (expected.isEmpty()) return true;
        Map<String, String> fields = charter.fields();
        return expected.entrySet().stream()
                .allMatch(part -> fields.getOrDefault(part.getKey(), "").equals(part.getValue()));
    }
}
