package chat.parley.settings;

import java.time.Duration;

/** The Redis that several servers share ({@code parley.redis}); read only if {@code parley.log} is {@code redis}. */
public record RedisSettings(
        @Setting(
                initial = "redis://localhost:6379",
                unit = "address",
                why = "of the Redis; rediss:// is with TLS, a number as path another database")
        String url,

        @Setting(initial = "", unit = "name", why = "to sign in with; none is Redis' own default user")
        String user,

        @Setting(initial = "", unit = "secret", why = "to sign in with; give it in the environment, not in a file")
        String password,

        @Setting(
                initial = "parley",
                unit = "word",
                why = "before every key; each installation on one Redis has its own")
        String name,

        @Setting(initial = "1s", unit = "time", why = "to connect; a Redis is near")
        Duration connectTime,

        @Setting(initial = "2s", unit = "time", why = "a call may take; then it is refused and may be tried again")
        Duration answerTime,

        @Setting(
                initial = "200",
                unit = "calls",
                why = "may wait for Redis at once; more are refused without waiting",
                was = "waiting")
        int maxBlockedCallers,

        @Setting(
                initial = "2000",
                unit = "messages",
                why = "may be on their way to Redis at once; none holds a thread, so they may be more than calls",
                was = "underWay")
        int maxInFlight,

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
        Duration evictAfter) {

    /** Without the secret, which the address may hold too. */
    @Override
    public String toString() {
        return "RedisSettings[name=" + name + "]";
    }
}
