package chat.parley.settings;

import java.time.Duration;

/** Limits the time of calls to Redis and the number that may wait ({@code parley.redis}). */
public record RedisCallSettings(
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
        int maxInFlight) {}
