package chat.parley.settings;

import java.time.Duration;

/** Limits names, titles and topics in a room ({@code parley.room}). */
public record NameSettings(
        @Setting(initial = "32", unit = "characters", why = "in a name, counted as people see them")
        int nameChars,

        @Setting(
                initial = "2m",
                unit = "time",
                why =
                        "after a member left by a lost connection until others may take the name; enough to get back online")
        Duration nameHeld,

        @Setting(
                initial = "30m",
                unit = "time",
                why = "as nameHeld, while the room keeps a message of that member, so that others do not continue it")
        Duration authorNameHeld,

        @Setting(initial = "80", unit = "characters", why = "in a room's title, which is one line")
        int titleChars,

        @Setting(initial = "200", unit = "characters", why = "in a room's topic, which is one line below the title")
        int topicChars) {}
