package chat.parley.settings;

import java.time.Duration;

/** The Redis that several servers share ({@code parley.redis}); read only if {@code parley.log} is {@code redis}. */
public record RedisSettings(
        RedisServerSettings server,
        RedisCallSettings calls,

        @Setting(initial = "8s", unit = "time", why = "a server may say nothing before its people count as cut off")
        Duration lease,

        @Setting(
                initial = "30m",
                unit = "time",
                why = "a name is kept for one who is away; as long as a session lives",
                was = "seat")
        Duration seatTtl,

        @Setting(
                initial = "20000",
                unit = "events",
                why = "in the stream that all servers read; who falls behind further reads each room's own")
        int deliveries,

        @Setting(
                initial = "67108864",
                unit = "bytes",
                why = "of imported rooms may be in Redis at once; one address has parley.room.founderShare of it")
        long importedBytes,

        @Setting(
                initial = "1m",
                unit = "time",
                why = "a room that nobody uses here stays in this server's memory",
                was = "unused")
        Duration evictAfter) {}
