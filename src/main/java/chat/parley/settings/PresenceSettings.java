package chat.parley.settings;

import java.time.Duration;

/** Settings for presence, typing and away status ({@code parley.live}). */
public record PresenceSettings(
        @Setting(initial = "8s", unit = "time", why = "a member may be cut off before others read that they left")
        Duration grace,

        @Setting(
                initial = "60s",
                unit = "time",
                why = "a name is kept for one who joined but did not connect",
                was = "unconnected")
        Duration joinTimeout,

        @Setting(initial = "5s", unit = "time", why = "until somebody who types no more is forgotten")
        Duration typing,

        @Setting(initial = "100", unit = "people", why = "in a room up to which typing and absence are shown")
        int typingPeople,

        @Setting(initial = "5m", unit = "time", why = "without a touch until the page says that its reader is away")
        Duration away,

        @Setting(initial = "50", unit = "people", why = "in a room up to which the page tells comings and goings")
        int announcePeople) {}
