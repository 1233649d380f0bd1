package chat.parley.settings;

/** Settings of a room's log ({@code parley.log}). */
public record LogSettings(
        @Setting(
                key = "parley.log",
                initial = "memory",
                unit = "place",
                why =
                        "where rooms are kept: memory, or redis for rooms that survive a restart and are shared by several servers")
        LogPlace place,

        CapacitySettings capacity,

        @Setting(
                initial = "0.25",
                unit = "of the heap",
                why = "that all logs may take; beyond it, the logs of the address that holds most are trimmed")
        double heapShare,

        @Setting(initial = "100", unit = "events", why = "sent on a first visit; the page loads earlier ones on demand")
        int firstEvents,

        RetrySettings retries) {}
