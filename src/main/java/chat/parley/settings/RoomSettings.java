package chat.parley.settings;

import java.time.Duration;

/** How many rooms and people there may be, and for how long ({@code parley.room}). */
public record RoomSettings(
        @Setting(initial = "10000", unit = "rooms", why = "on this server; then no more can be created")
        int rooms,

        @Setting(initial = "1000", unit = "people", why = "present in a room; then it is full")
        int people,

        @Setting(initial = "24h", unit = "time", why = "an empty room is kept, for those who come back tomorrow")
        Duration idle,

        @Setting(initial = "32", unit = "characters", why = "in a name, as people count them")
        int nameChars,

        @Setting(initial = "80", unit = "characters", why = "in a room's title; one line")
        int titleChars,

        @Setting(initial = "200", unit = "characters", why = "in a room's topic; one line under the title")
        int topicChars) {}
