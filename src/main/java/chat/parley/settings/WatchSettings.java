package chat.parley.settings;

import java.time.Duration;

/** Settings of the watchdog for Parley's own threads ({@code parley.watch}). */
public record WatchSettings(
        @Setting(
                initial = "5s",
                unit = "time",
                why = "without progress after which a pool's threads are replaced and /health/ready is DOWN")
        Duration stalled,

        @Setting(
                initial = "30s",
                unit = "time",
                why = "without progress despite new threads after which /health/live is DOWN")
        Duration helpless) {}
