package chat.parley.settings;

import java.time.Duration;

/** Limits the size and time of a client's frames ({@code parley.live}). */
public record FrameSettings(
        @Setting(initial = "65536", unit = "bytes", why = "of UTF-8 in a client's frame, over all its fragments")
        int frameBytes,

        @Setting(
                initial = "0.1",
                unit = "of the heap",
                why = "for all unfinished frames together; beyond it, the connection that adds to them is closed")
        double framesShare,

        @Setting(initial = "16", unit = "parts", why = "of a client's frame that may be empty; more are an attack")
        int emptyParts,

        @Setting(initial = "10s", unit = "time", why = "in which a client's frame must be complete")
        Duration frameTime) {}
