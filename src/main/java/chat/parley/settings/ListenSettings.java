package chat.parley.settings;

/** Settings for extensions that observe events of rooms ({@code parley.listen}). */
public record ListenSettings(
        @Setting(
                initial = "2",
                unit = "threads",
                why = "that call observers; a slow observer occupies one, and delays no message")
        int threads) {}
