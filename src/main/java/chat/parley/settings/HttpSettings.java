package chat.parley.settings;

import java.time.Duration;

/** What requests and answers may take of the server ({@code parley.http}). */
public record HttpSettings(
        @Setting(
                initial = "true",
                unit = "switch",
                why =
                        "no thread waits for a body or for a reader of an answer; has no effect on GlassFish, which loses the request's scope")
        boolean nonBlocking,

        @Setting(initial = "262144", unit = "bytes", why = "of events in one answer of history; then ask for the next")
        int historyBytes,

        @Setting(
                initial = "10s",
                unit = "time",
                why = "the body of a request may take to arrive; a room's file has its own")
        Duration bodyTime,

        @Setting(
                initial = "0.1",
                unit = "of the heap",
                why = "bodies not yet answered, together; then more are refused")
        double bodiesShare,

        @Setting(initial = "16777216", unit = "bytes", why = "of bodies not yet answered, from one address")
        long bodiesOfAddress,

        @Setting(initial = "10s", unit = "time", why = "an answer may take, beside the time that its bytes take")
        Duration answerTime,

        @Setting(initial = "16384", unit = "bytes a second", why = "of a long answer; a slower reader is cut off")
        long slowest,

        @Setting(initial = "0.1", unit = "of the heap", why = "answers being sent, together; then more are refused")
        double answersShare,

        @Setting(initial = "16777216", unit = "bytes", why = "of answers being sent to one address")
        long answersOfAddress) {}
