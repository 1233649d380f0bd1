package chat.parley.settings;

import java.time.Duration;

/** Settings for presence, typing and away status ({@code parley.live}). */
public record PresenceSettings(
        @Setting(
                initial = "8s",
                unit = "time",
                why = "that a disconnected member may take to come back before others see that they left")
        Duration grace,

        @Setting(
                initial = "60s",
                unit = "time",
                why = "that a name is kept for a visitor who joined but did not connect",
                was = "unconnected")
        Duration joinTimeout,

        @Setting(initial = "5s", unit = "time", why = "after which a typing signal expires")
        Duration typing,

        @Setting(initial = "100", unit = "people", why = "in a room up to which typing and away status are shown")
        int typingPeople,

        @Setting(initial = "5m", unit = "time", why = "without a touch until the page reports that its user is away")
        Duration away,

        @Setting(initial = "50", unit = "people", why = "in a room up to which the page announces joins and leaves")
        int announcePeople) {}
