package chat.parley.settings;

/** Settings of the log of a room ({@code parley.log}). */
public record LogSettings(
        @Setting(
                key = "parley.log",
                initial = "memory",
                unit = "place",
                why = "memory, or redis for rooms that outlive this server and are shared by several")
        LogPlace place,

        CapacitySettings capacity,

        @Setting(
                initial = "0.25",
                unit = "of the heap",
                why = "all rooms together; then those of whoever has most give")
        double heapShare,

        @Setting(initial = "100", unit = "events", why = "sent on a first visit; earlier ones are paged in")
        int firstEvents,

        RetrySettings retries) {}
