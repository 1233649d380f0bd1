package chat.parley.settings;

/** The threads that serve connections ({@code parley.live}). */
public record ThreadSettings(
        @Setting(
                initial = "8",
                unit = "threads",
                why = "carry events to connections; none of them waits for a client",
                was = "walkers")
        int fanOutThreads,

        @Setting(
                initial = "256",
                unit = "threads",
                why = "at most hand frames to Open Liberty, where a client's pings may hold one up; they come and go")
        int senders,

        @Setting(
                initial = "256",
                unit = "threads",
                why = "at most close connections, which may block for half a minute each; they come and go")
        int closers) {}
