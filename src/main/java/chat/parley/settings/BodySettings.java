package chat.parley.settings;

import java.time.Duration;

/** Limits the size, memory and time of request bodies ({@code parley.http}). */
public record BodySettings(
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
        long bodiesOfAddress) {}
