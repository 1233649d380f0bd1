package chat.parley.room.redis.script;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Answer of a script: named values, a number, or the code of a refusal, alone or as the value {@code no}. Immutable. */
public final class Answer {
    private final Object value;
    private final Map<String, Object> named;

    Answer(Object value) {
        this.value = value;
        this.named = value instanceof List<?> flat ? named(flat) : Map.of();
    }

    private static Map<String, Object> named(List<?> flat) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) named.put((String) flat.get(i), flat.get(i + 1));
        return named;
    }

    Optional<Refusal> refusal() {
        String no = value instanceof String code ? code : text("no");
        return Optional.ofNullable(no)
                .map(code -> Refusal.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** The refusal with its other values: who has the name, or the milliseconds until it is free. */
    private Refused refused(Refusal no) {
        if (named.containsKey("holder")) return Refused.nameOf(text("holder"));
        return named.containsKey("wait") ? new Refused(no, Duration.ofMillis(number("wait"))) : new Refused(no);
    }

    public boolean is(Refusal refusal) {
        return refusal().filter(refusal::equals).isPresent();
    }

    /**
     * Returns this answer unless it is a refusal.
     *
     * @throws Refused if it is a refusal
     */
    Answer allowed() {
        refusal().ifPresent(no -> {
            throw refused(no);
        });
        return this;
    }

    /** Returns the whole answer as a number. */
    public long number() {
        return (Long) value;
    }

    /** Returns whether the answer is 1. */
    public boolean yes() {
        return Long.valueOf(1).equals(value);
    }

    /** Returns whether the answer has no named values. */
    public boolean isEmpty() {
        return named.isEmpty();
    }

    /** Returns the value of this name, or null. */
    public String text(String name) {
        return (String) named.get(name);
    }

    public long number(String name) {
        return (Long) named.get(name);
    }

    public boolean yes(String name) {
        return number(name) == 1;
    }

    /** Returns the list of this name, of texts or lists. */
    public List<?> list(String name) {
        return (List<?>) named.get(name);
    }

    /** Returns the named texts under this name. */
    public Map<String, String> fields(String name) {
        Map<String, String> fields = new HashMap<>();
        named(list(name)).forEach((field, text) -> fields.put(field, (String) text));
        return fields;
    }

    /** Returns the list of texts under this name. */
    public List<String> texts(String name) {
        return list(name).stream().map(String.class::cast).toList();
    }
}
