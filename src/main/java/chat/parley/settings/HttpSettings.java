package chat.parley.settings;

/** Limits the resources of HTTP requests and answers ({@code parley.http}). */
public record HttpSettings(
        @Setting(
                initial = "true",
                unit = "switch",
                why =
                        "no thread waits for a body or for a reader of an answer; has no effect on GlassFish, which loses the request's scope")
        boolean nonBlocking,

        @Setting(initial = "262144", unit = "bytes", why = "of events in one answer of history; then ask for the next")
        int historyBytes,

        BodySettings bodies,
        AnswerSettings answers) {}
