package chat.parley.settings;

import java.time.Duration;

/** Limits the size, memory and time of request bodies ({@code parley.http}). */
public record BodySettings(
        @Setting(
                initial = "10s",
                unit = "time",
                why = "limit for the body of a request to arrive; a room's file has its own")
        Duration bodyTime,

        @Setting(
                initial = "0.1",
                unit = "of the heap",
                why = "for all request bodies in progress together; more are refused")
        double bodiesShare,

        @Setting(initial = "16777216", unit = "bytes", why = "of request bodies in progress, from one address")
        long bodiesOfAddress) {}
