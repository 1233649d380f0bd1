package chat.parley.settings;

/** Programs of the house, which hear what happens in rooms ({@code parley.listen}). */
public record ListenSettings(
        @Setting(
                initial = "2",
                unit = "threads",
                why = "that call observers; a slow observer occupies one, and delays no message")
        int threads) {}
