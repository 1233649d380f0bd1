package chat.parley.settings;

import java.time.Duration;

/** Limits the number of HTTP sessions and the lifetime of unused ones ({@code parley.gate}). */
public record SessionSettings(
        @Setting(initial = "20000", unit = "sessions", why = "on this server; well below what its container takes")
        int sessions,

        @Setting(initial = "5000", unit = "sessions", why = "of one address; an office shares one")
        int sessionsPerAddress,

        @Setting(initial = "1m", unit = "time", why = "a session is kept in which nobody came into a room")
        Duration sessionUnused) {}
