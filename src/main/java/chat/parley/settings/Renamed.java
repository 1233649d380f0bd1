package chat.parley.settings;

import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Resolves settings that were renamed. The old name works for one release, with a warning that names the new one. */
final class Renamed {
    private static final Logger LOG = Logger.getLogger(Renamed.class.getName());

    private Renamed() {}

    /** The key under which the setting is given: the old key if only that one is present. */
    static String given(String key, String group, Setting setting, Function<String, Optional<String>> lookup) {
        if (setting.was().isEmpty() || lookup.apply(key).isPresent()) return key;
        String before = SettingsReader.key(group, setting.was());
        if (lookup.apply(before).isEmpty()) return key;
        LOG.log(Level.WARNING, "{0} is now {1}: the next release does not know the old name", new Object[] {before, key
        });
        return before;
    }
}
