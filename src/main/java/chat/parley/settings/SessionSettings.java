package chat.parley.settings;

import java.time.Duration;

/** Limits the number of HTTP sessions and the lifetime of unused ones ({@code parley.gate}). */
public record SessionSettings(
        @Setting(initial = "20000", unit = "sessions", why = "on this server; well below the container's own limit")
        int sessions,

        @Setting(initial = "5000", unit = "sessions", why = "of one address; an office shares one")
        int sessionsPerAddress,

        @Setting(initial = "1m", unit = "time", why = "after which a session that has not connected to a room ends")
        Duration sessionUnused) {}
