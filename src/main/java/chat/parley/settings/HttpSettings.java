package chat.parley.settings;

/** Limits the resources of HTTP requests and answers ({@code parley.http}). */
public record HttpSettings(
        @Setting(
                initial = "true",
                unit = "switch",
                why =
                        "that keeps threads from waiting for a request body or a slow reader; no effect on GlassFish, which loses the request's scope")
        boolean nonBlocking,

        @Setting(
                initial = "262144",
                unit = "bytes",
                why = "of events in one response of history, or of texts in one of a search; then the client continues")
        int historyBytes,

        BodySettings bodies,
        AnswerSettings answers) {}
