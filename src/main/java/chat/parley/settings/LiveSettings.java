package chat.parley.settings;

import java.time.Duration;

/** Connections: their frames, their limits and their times ({@code parley.live}). */
public record LiveSettings(
        @Setting(initial = "65536", unit = "bytes", why = "of UTF-8 in a client's frame, over all its fragments")
        int frameBytes,

        @Setting(
                initial = "0.1",
                unit = "of the heap",
                why = "frames not yet complete, together; then who adds to it is closed")
        double framesShare,

        @Setting(initial = "16", unit = "parts", why = "of a client's frame may be empty; a flood of them is an attack")
        int emptyParts,

        @Setting(initial = "10s", unit = "time", why = "until a client's frame must be complete")
        Duration frameTime,

        @Setting(
                initial = "32",
                unit = "answers",
                why = "may wait for a client that does not read; then it is closed",
                was = "answers")
        int replyQueue,

        @Setting(initial = "100", unit = "refusals", why = "a connection may earn in refusalsPer before it is closed")
        int refusals,

        @Setting(initial = "10s", unit = "time", why = "in which refusals are counted")
        Duration refusalsPer,

        @Setting(initial = "20", unit = "signals", why = "such as typing that count in signalsPer; more are ignored")
        int signals,

        @Setting(initial = "10s", unit = "time", why = "in which signals are counted")
        Duration signalsPer,

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
        int windowChars,

        @Setting(
                initial = "25s",
                unit = "time",
                why = "without input until a beat; proxies cut at 30 s or 60 s",
                was = "beat")
        Duration pingInterval,

        @Setting(
                initial = "35s",
                unit = "time",
                why = "without input until a connection is closed as dead",
                was = "silence")
        Duration idleTimeout,

        @Setting(initial = "8s", unit = "time", why = "a member may be cut off before others read that they left")
        Duration grace,

        @Setting(
                initial = "60s",
                unit = "time",
                why = "a name is kept for one who joined but did not connect",
                was = "unconnected")
        Duration joinTimeout,

        @Setting(
                initial = "5s",
                unit = "time",
                why = "over which people come back after a stop, not all at once",
                was = "comeBack")
        Duration reconnectSpread,

        @Setting(
                initial = "10s",
                unit = "time",
                why = "a stop waits until everybody is told and closed; servers give 30",
                was = "goodbye")
        Duration drainTimeout,

        @Setting(initial = "5s", unit = "time", why = "until somebody who types no more is forgotten")
        Duration typing,

        @Setting(initial = "100", unit = "people", why = "in a room up to which typing and absence are shown")
        int typingPeople,

        @Setting(initial = "5m", unit = "time", why = "without a touch until the page says that its reader is away")
        Duration away,

        @Setting(initial = "50", unit = "people", why = "in a room up to which the page tells comings and goings")
        int announcePeople,

        @Setting(
                initial = "8",
                unit = "threads",
                why = "carry events to connections; none of them waits for a client",
                was = "walkers")
        int fanOutThreads,

        @Setting(
                initial = "256",
                unit = "threads",
                why = "at most hand frames to Open Liberty, where a client's pings may hold one up; they come and go")
        int senders,

        @Setting(
                initial = "256",
                unit = "threads",
                why = "at most close connections, which may block for half a minute each; they come and go")
        int closers) {}
