package chat.parley.settings;

/** Controls what a room in use keeps when memory is short ({@code parley.room}). */
public record KeptSettings(
        @Setting(initial = "50", unit = "messages", why = "that a room in use keeps even when memory is short")
        int keptMessages,

        @Setting(
                initial = "65536",
                unit = "bytes",
                why =
                        "that a room in use keeps even when memory is short; whichever of these two limits is reached first applies")
        long keptBytes) {}
