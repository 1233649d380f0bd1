package chat.parley.settings;

/** Limits the lengths of names, titles and topics in a room ({@code parley.room}). */
public record NameSettings(
        @Setting(initial = "32", unit = "characters", why = "in a name, counted as people see them")
        int nameChars,

        @Setting(initial = "80", unit = "characters", why = "in a room's title, which is one line")
        int titleChars,

        @Setting(initial = "200", unit = "characters", why = "in a room's topic, which is one line below the title")
        int topicChars) {}
