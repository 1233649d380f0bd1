package chat.parley.settings;

import java.util.Map;
import java.util.Optional;

/** Settings as an administrator gave them: the others have their defaults. */
public final class Given {
    private Given() {}

    public static Settings settings(Map<String, String> given) {
        return Settings.from(key -> Optional.ofNullable(given.get(key)));
    }
}
