package chat.parley.settings;

import java.time.Duration;

/** Limits what is sent to a client and what may wait for it ({@code parley.live}). */
public record SendSettings(
        @Setting(
                initial = "32",
                unit = "answers",
                why = "that may wait for a client that does not read; beyond it, the connection is closed",
                was = "answers")
        int replyQueue,

        @Setting(initial = "256", unit = "events", why = "in one frame to a client; more gain nothing measurable")
        int batchEvents,

        @Setting(initial = "65536", unit = "bytes", why = "of events in one frame to a client")
        int batchBytes,

        @Setting(
                initial = "10s",
                unit = "time",
                why = "limit for a send; then the connection is closed, and the client resumes")
        Duration sendTime,

        @Setting(
                initial = "1048576",
                unit = "characters",
                why = "that a client may have unread; beyond it, nothing more is sent until the client has seen them")
        int windowChars) {}
