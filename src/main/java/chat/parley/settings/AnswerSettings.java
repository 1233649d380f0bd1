package chat.parley.settings;

import java.time.Duration;

/** Limits the memory and time of HTTP answers ({@code parley.http}). */
public record AnswerSettings(
        @Setting(initial = "10s", unit = "time", why = "an answer may take, beside the time that its bytes take")
        Duration answerTime,

        @Setting(initial = "16384", unit = "bytes a second", why = "of a long answer; a slower reader is cut off")
        long slowest,

        @Setting(initial = "0.1", unit = "of the heap", why = "answers being sent, together; then more are refused")
        double answersShare,

        @Setting(initial = "16777216", unit = "bytes", why = "of answers being sent to one address")
        long answersOfAddress) {}
