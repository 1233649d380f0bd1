package chat.parley.settings;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Creates records of settings from texts. */
final class SettingsReader {
    private final Function<String, Optional<String>> lookup;

    SettingsReader(Function<String, Optional<String>> lookup) {
        this.lookup = lookup;
    }

    <R extends Record> R read(String group, Class<R> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Arrays.stream(parts).map(part -> value(group, part)).toArray();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record of settings has its canonical constructor", e);
        }
    }

    /** The value of a setting, or the record of a part of the group. */
    private Object value(String group, RecordComponent part) {
        Setting setting = part.getAnnotation(Setting.class);
        if (setting == null) return read(group, part.getType().asSubclass(Record.class));
        String key = Renamed.given(key(group, part), group, setting, lookup);
        String text = lookup.apply(key).map(String::strip).orElse(setting.initial());
        try {
            return parse(text, part.getType());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            // Without a cause, because the servers would show only the cause.
            throw new IllegalArgumentException(key + " is '" + text + "', which is not " + kind(part.getType()));
        }
    }

    static String key(String group, RecordComponent part) {
        String own = part.getAnnotation(Setting.class).key();
        return own.isEmpty() ? key(group, part.getName()) : own;
    }

    static String key(String group, String name) {
        return "parley." + group + "." + name;
    }

    private static Object parse(String text, Class<?> type) {
        if (type == int.class) return positive(Integer.parseInt(text));
        if (type == long.class) return positive(Long.parseLong(text));
        if (type == double.class) return positive(Double.parseDouble(text));
        if (type == boolean.class) return bool(text);
        if (type == Duration.class) return duration(text);
        if (type == Rate.class) return Rate.of(text);
        if (type == LogPlace.class) return LogPlace.of(text);
        return text;
    }

    private static <N extends Number> N positive(N number) {
        if (!(number.doubleValue() > 0)) throw new IllegalArgumentException("must be above 0");
        return number;
    }

    static Duration duration(String text) {
        String iso = text.strip().toUpperCase(Locale.ROOT);
        Duration duration = Duration.parse(iso.startsWith("P") ? iso : "PT" + iso);
        positive(duration.toNanos());
        return duration;
    }

    private static Boolean bool(String text) {
        if (text.equalsIgnoreCase("true")) return Boolean.TRUE;
        if (text.equalsIgnoreCase("false")) return Boolean.FALSE;
        throw new IllegalArgumentException("neither true nor false");
    }

    private static String kind(Class<?> type) {
        if (type == Duration.class) return "a time such as '0.25s', '10s', '5m' or '24h'";
        if (type == Rate.class) return "a rate such as '300 in 30m'";
        if (type == boolean.class) return "true or false";
        if (type == LogPlace.class) return "memory or redis";
        return "a number above 0";
    }
}
