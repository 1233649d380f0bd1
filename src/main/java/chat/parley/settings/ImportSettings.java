package chat.parley.settings;

import java.time.Duration;

/** Settings for importing rooms from files ({@code parley.gate}). */
public record ImportSettings(
        @Setting(
                initial = "true",
                unit = "switch",
                why = "that allows importing rooms from files; no rule is asked about their messages")
        boolean imports,

        @Setting(initial = "5242880", unit = "bytes", why = "in a room's file; more than a log keeps")
        int importBytes,

        @Setting(
                initial = "3",
                unit = "files",
                why = "imported at once, a third of them from one address; more are refused")
        int importsAtOnce,

        @Setting(initial = "1m", unit = "time", why = "limit for a file to arrive; then it is refused")
        Duration importWithin) {}
