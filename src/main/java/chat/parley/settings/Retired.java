package chat.parley.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Warns about settings that no longer exist. A retired setting is logged at the start and has no other effect. */
final class Retired {
    private static final Logger LOG = Logger.getLogger(Retired.class.getName());

    private static final List<String> KEYS = List.of(
            "parley.live.direct",
            "parley.live.creditBytes",
            "parley.live.settle",
            "parley.live.stuck",
            "parley.live.stuckSends");

    private Retired() {}

    static void warn(Function<String, Optional<String>> lookup) {
        for (String key : KEYS) {
            if (lookup.apply(key).isPresent()) LOG.log(Level.WARNING, "{0} has no effect any more: remove it", key);
        }
    }
}
