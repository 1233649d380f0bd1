package chat.parley.settings;

/** The capacity of a room's log ({@code parley.log}). */
public record CapacitySettings(
        @Setting(initial = "1000", unit = "messages", why = "kept in each room; older ones are trimmed")
        int messages,

        @Setting(
                initial = "1000",
                unit = "events",
                why = "joins and leaves kept in each room; further ones only change the list of people")
        int comings,

        @Setting(
                initial = "4000",
                unit = "events",
                why =
                        "edits, reactions, new names and topics kept in each room; further ones are refused, except removals and bans")
        int changes,

        @Setting(
                initial = "4194304",
                unit = "bytes",
                why = "kept in each room, so that long messages cannot take all the memory")
        long bytes,

        @Setting(
                initial = "0.25",
                unit = "of the room's bytes",
                why = "that edits, reactions, new names and topics may take")
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
