package chat.parley.settings;

/** Controls what a room in use keeps when memory is short ({@code parley.room}). */
public record KeptSettings(
        @Setting(initial = "50", unit = "messages", why = "a room in use keeps however short memory is")
        int keptMessages,

        @Setting(initial = "65536", unit = "bytes", why = "a room in use keeps; what comes first of these two counts")
        long keptBytes) {}
