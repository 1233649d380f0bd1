package chat.parley.settings;

import java.util.Locale;

/** The store that rooms are kept in. */
public enum LogPlace {
    /** The memory of this server, as long as it runs. */
    MEMORY,
    /** A Redis, which several servers may share. */
    REDIS;

    /** @throws IllegalArgumentException if there is no store with this name */
    static LogPlace of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
