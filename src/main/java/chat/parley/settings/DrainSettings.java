package chat.parley.settings;

import java.time.Duration;

/** Controls how a stopping server drains its connections ({@code parley.live}). */
public record DrainSettings(
        @Setting(
                initial = "5s",
                unit = "time",
                why = "over which people reconnect after a stop, so that they do not all come at once",
                was = "comeBack")
        Duration reconnectSpread,

        @Setting(
                initial = "10s",
                unit = "time",
                why = "limit for telling and closing all connections before a stop; servers allow 30 s",
                was = "goodbye")
        Duration drainTimeout) {}
