package chat.parley.settings;

import java.time.Duration;

/** Limits the time of calls to Redis and the number that may wait ({@code parley.redis}). */
public record RedisCallSettings(
        @Setting(initial = "2s", unit = "time", why = "limit for a call; then it is refused and may be tried again")
        Duration answerTime,

        @Setting(
                initial = "200",
                unit = "calls",
                why = "that may wait for Redis at once; more are refused immediately",
                was = "waiting")
        int maxBlockedCallers,

        @Setting(
                initial = "2000",
                unit = "messages",
                why =
                        "that may be in flight to Redis at once; they block no threads, so this may be higher than maxBlockedCallers",
                was = "underWay")
        int maxInFlight) {}
