package chat.parley.settings;

import java.util.Map;
import java.util.Optional;

/** Creates settings as an administrator would: those not given have their defaults. */
public final class Given {
    private Given() {}

    public static Settings settings(Map<String, String> given) {
        return Settings.from(key -> Optional.ofNullable(given.get(key)));
    }
}
