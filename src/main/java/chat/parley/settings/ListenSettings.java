package chat.parley.settings;

/** Settings for extensions that observe events of rooms ({@code parley.listen}). */
public record ListenSettings(
        @Setting(initial = "2", unit = "threads", why = "tell observers; a slow one takes one, and never a person's")
        int threads) {}
