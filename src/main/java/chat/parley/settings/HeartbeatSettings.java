package chat.parley.settings;

import java.time.Duration;

/** Controls how dead connections are detected ({@code parley.live}). */
public record HeartbeatSettings(
        @Setting(
                initial = "25s",
                unit = "time",
                why = "without input until a beat is sent; proxies cut silent connections after 30 s or 60 s",
                was = "beat")
        Duration pingInterval,

        @Setting(
                initial = "35s",
                unit = "time",
                why = "without input until a connection is closed as dead",
                was = "silence")
        Duration idleTimeout) {}
