package chat.parley.settings;

import java.time.Duration;

/** Limits the memory and time of HTTP answers ({@code parley.http}). */
public record AnswerSettings(
        @Setting(
                initial = "10s",
                unit = "time",
                why = "limit for sending a response, in addition to the time for its length")
        Duration answerTime,

        @Setting(
                initial = "16384",
                unit = "bytes a second",
                why = "at which a long response must be read; a slower reader is cut off")
        long slowest,

        @Setting(initial = "0.1", unit = "of the heap", why = "for all responses being sent together; more are refused")
        double answersShare,

        @Setting(initial = "16777216", unit = "bytes", why = "of responses being sent to one address")
        long answersOfAddress) {}
