package chat.parley.settings;

import java.time.Duration;

/** What a room remembers ({@code parley.log}). */
public record LogSettings(
        @Setting(
                key = "parley.log",
                initial = "memory",
                unit = "place",
                why = "memory, or redis for rooms that outlive this server and are shared by several")
        LogPlace place,

        @Setting(initial = "1000", unit = "messages", why = "kept for each room; older ones are forgotten")
        int messages,

        @Setting(
                initial = "1000",
                unit = "events",
                why = "comings and goings kept for each room; further ones show in the list of people only")
        int comings,

        @Setting(
                initial = "4000",
                unit = "events",
                why = "edits, reactions, names and topics kept for each room; further ones are refused, removals never")
        int changes,

        @Setting(initial = "4194304", unit = "bytes", why = "kept for each room; long messages must not outweigh all")
        long bytes,

        @Setting(initial = "0.25", unit = "of these bytes", why = "for edits, reactions, names and topics")
        double changeShare,

        @Setting(
                initial = "0.25",
                unit = "of the heap",
                why = "all rooms together; then those of whoever has most give")
        double heapShare,

        @Setting(initial = "100", unit = "events", why = "sent on a first visit; earlier ones are paged in")
        int firstEvents,

        @Setting(initial = "1200", unit = "drafts", why = "remembered for each member, so that a repeat is known")
        int drafts,

        @Setting(initial = "10m", unit = "time", why = "a draft is remembered; longer than a page retries")
        Duration draftsFor) {
    /** What edits, reactions, names and topics of a room may take. */
    public long changeBytes() {
        return (long) (bytes * Math.min(1, changeShare));
    }

    /** What messages of a room may take. */
    public long messageBytes() {
        return bytes - changeBytes();
    }
}
