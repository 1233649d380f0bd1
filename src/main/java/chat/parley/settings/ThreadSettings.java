package chat.parley.settings;

/** The threads that serve connections ({@code parley.live}). */
public record ThreadSettings(
        @Setting(
                initial = "8",
                unit = "threads",
                why = "that wake connections for new events; none of them waits for a client",
                was = "walkers")
        int fanOutThreads,

        @Setting(
                initial = "256",
                unit = "threads",
                why =
                        "at most, which send by Open Liberty's API, where a client's pings may block one; created on demand")
        int senders,

        @Setting(
                initial = "256",
                unit = "threads",
                why = "at most, which close connections, each for up to half a minute; created on demand")
        int closers) {}
