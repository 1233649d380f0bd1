package chat.parley.settings;

/** Programs of the house, which hear what happens in rooms ({@code parley.listen}). */
public record ListenSettings(
        @Setting(initial = "2", unit = "threads", why = "tell observers; a slow one takes one, and never a person's")
        int threads) {}
