package chat.parley.settings;

import java.time.Duration;

/** Settings of the watchdog for Parley's own threads ({@code parley.watch}). */
public record WatchSettings(
        @Setting(
                initial = "5s",
                unit = "time",
                why = "without progress until a pool's threads are replaced and ready is DOWN")
        Duration stalled,

        @Setting(initial = "30s", unit = "time", why = "that replacing threads does not help until live is DOWN")
        Duration helpless) {}
