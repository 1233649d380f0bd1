package chat.parley.settings;

import java.time.Duration;

/** The watchdog of our own threads ({@code parley.watch}). */
public record WatchSettings(
        @Setting(
                initial = "5s",
                unit = "time",
                why = "without progress after which a pool's threads are replaced and ready is DOWN")
        Duration stalled,

        @Setting(initial = "30s", unit = "time", why = "without progress despite new threads after which live is DOWN")
        Duration helpless) {}
