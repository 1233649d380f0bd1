package chat.parley.settings;

import java.time.Duration;

/** Controls how a stopping server drains its connections ({@code parley.live}). */
public record DrainSettings(
        @Setting(
                initial = "5s",
                unit = "time",
                why = "over which people come back after a stop, not all at once",
                was = "comeBack")
        Duration reconnectSpread,

        @Setting(
                initial = "10s",
                unit = "time",
                why = "a stop waits until everybody is told and closed; servers give 30",
                was = "goodbye")
        Duration drainTimeout) {}
