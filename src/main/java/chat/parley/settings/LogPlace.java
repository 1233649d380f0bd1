package chat.parley.settings;

import java.util.Locale;

/** Where rooms are kept. */
public enum LogPlace {
    /** In this server, as long as it runs. */
    MEMORY,
    /** In a Redis, which several servers may share. */
    REDIS;

    /** @throws IllegalArgumentException if there is no such place */
    static LogPlace of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
