package chat.parley.settings;

import java.time.Duration;

/** How a connection that has died is noticed ({@code parley.live}). */
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
