package chat.parley.settings;

import java.time.Duration;

/** The Redis that several servers share ({@code parley.redis}); read only if {@code parley.log} is {@code redis}. */
public record RedisSettings(
        RedisServerSettings server,
        RedisCallSettings calls,

        @Setting(
                initial = "1",
                unit = "buckets",
                why = "into which the rooms are divided, at most 64; the same on all servers, and fixed once there"
                        + " are data")
        int buckets,

        @Setting(initial = "8s", unit = "time", why = "after which a silent server's people count as disconnected")
        Duration lease,

        @Setting(
                initial = "30m",
                unit = "time",
                why = "that the seat of an absent member is kept; as long as a session lives",
                was = "seat")
        Duration seatTtl,

        @Setting(
                initial = "20000",
                unit = "events",
                why = "kept in the stream of a bucket; a server further behind reads each room's own stream")
        int deliveries,

        @Setting(
                initial = "67108864",
                unit = "bytes",
                why = "of imported rooms in Redis at once; one address may have parley.room.founderShare of it")
        long importedBytes,

        @Setting(
                initial = "1m",
                unit = "time",
                why = "after which a room that nobody uses on this server leaves its memory",
                was = "unused")
        Duration evictAfter) {}
