package chat.parley.settings;

import java.time.Duration;

/** Limits what is sent to a client and what may wait for it ({@code parley.live}). */
public record SendSettings(
        @Setting(
                initial = "32",
                unit = "answers",
                why = "may wait for a client that does not read; then it is closed",
                was = "answers")
        int replyQueue,

        @Setting(initial = "256", unit = "events", why = "in one frame to a client; more gain nothing measurable")
        int batchEvents,

        @Setting(initial = "65536", unit = "bytes", why = "of events in one frame to a client")
        int batchBytes,

        @Setting(initial = "10s", unit = "time", why = "a send may take; a slower reader is closed and resumes")
        Duration sendTime,

        @Setting(
                initial = "1048576",
                unit = "characters",
                why = "may be unread by a client; then it is sent nothing more until it has seen them")
        int windowChars) {}
