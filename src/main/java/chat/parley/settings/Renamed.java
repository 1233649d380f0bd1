package chat.parley.settings;

import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Settings that got another name. The old name works for one release, with a warning that names the new one. */
final class Renamed {
    private static final Logger LOG = Logger.getLogger(Renamed.class.getName());

    private Renamed() {}

    /** The value that is given under the old name, if the setting had one. */
    static Optional<String> given(
            String key, String group, Setting setting, Function<String, Optional<String>> lookup) {
        if (setting.was().isEmpty()) return Optional.empty();
        String before = "parley." + group + "." + setting.was();
        Optional<String> value = lookup.apply(before);
        if (value.isPresent())
            LOG.log(Level.WARNING, "{0} is now {1}: the next release does not know the old name", new Object[] {
                before, key
            });
        return value;
    }
}
