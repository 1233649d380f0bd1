package chat.parley.settings;

import java.time.Duration;

/** Limits the size and time of a client's frames ({@code parley.live}). */
public record FrameSettings(
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
        Duration frameTime) {}
