package chat.parley.settings;

/** The capacity of a room's log ({@code parley.log}). */
public record CapacitySettings(
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
        double changeShare) {
    /** The bytes that a room's edits, reactions, names and topics may take. */
    public long changeBytes() {
        return (long) (bytes * Math.min(1, changeShare));
    }

    /** The bytes that a room's messages may take. */
    public long messageBytes() {
        return bytes - changeBytes();
    }
}
