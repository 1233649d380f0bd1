package chat.parley.settings;

import java.time.Duration;

/** Limits the numbers and lifetimes of rooms and people ({@code parley.room}). */
public record RoomSettings(
        @Setting(initial = "10000", unit = "rooms", why = "on this server; beyond it, none can be created")
        int rooms,

        @Setting(initial = "1000", unit = "people", why = "present in a room; beyond it, the room is full")
        int people,

        @Setting(
                initial = "24h",
                unit = "time",
                why = "that an empty room is kept, for people who come back the next day")
        Duration idle,

        @Setting(initial = "30m", unit = "time", why = "that a new or imported room is kept if nobody enters it")
        Duration unentered,

        @Setting(
                initial = "0.25",
                unit = "of all rooms",
                why = "and of the memory for them, that may come from one address")
        double founderShare,

        KeptSettings kept,
        NameSettings names,
        MemberSettings members) {}
