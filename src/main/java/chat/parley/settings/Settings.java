package chat.parley.settings;

import java.util.Optional;
import java.util.function.Function;

/**
 * All settings, read once at the start. A setting's key is {@code parley.}, the group and its name: {@code
 * parley.log.messages}.
 */
public record Settings(
        LogSettings log,
        RedisSettings redis,
        RoomSettings room,
        PostSettings posts,
        LiveSettings live,
        GateSettings gate,
        BudgetSettings budget,
        HttpSettings http,
        ListenSettings listen,
        SearchSettings search,
        WatchSettings watch) {

    /**
     * Reads every setting by its key; a setting that {@code lookup} does not know has its default.
     *
     * @throws IllegalArgumentException naming the key, if a value is invalid
     */
    static Settings from(Function<String, Optional<String>> lookup) {
        SettingsReader reader = new SettingsReader(lookup);
        return new Settings(
                reader.read("log", LogSettings.class),
                reader.read("redis", RedisSettings.class),
                reader.read("room", RoomSettings.class),
                reader.read("posts", PostSettings.class),
                reader.read("live", LiveSettings.class),
                reader.read("gate", GateSettings.class),
                reader.read("budget", BudgetSettings.class),
                reader.read("http", HttpSettings.class),
                reader.read("listen", ListenSettings.class),
                reader.read("search", SearchSettings.class),
                reader.read("watch", WatchSettings.class));
    }

    public static Settings defaults() {
        return from(key -> Optional.empty());
    }
}
