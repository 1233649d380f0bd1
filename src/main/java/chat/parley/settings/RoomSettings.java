package chat.parley.settings;

import java.time.Duration;

/** Limits the numbers and lifetimes of rooms and people ({@code parley.room}). */
public record RoomSettings(
        @Setting(initial = "10000", unit = "rooms", why = "on this server; then no more can be created")
        int rooms,

        @Setting(initial = "1000", unit = "people", why = "present in a room; then it is full")
        int people,

        @Setting(initial = "200", unit = "rooms", why = "one visitor may have a seat in; leaving one moves all others")
        int ofOneVisitor,

        @Setting(initial = "24h", unit = "time", why = "an empty room is kept, for those who come back tomorrow")
        Duration idle,

        @Setting(initial = "30m", unit = "time", why = "a new room or an import is kept until somebody first enters it")
        Duration unentered,

        @Setting(
                initial = "0.25",
                unit = "of all rooms",
                why = "and of the memory for them, that may come from one address")
        double founderShare,

        KeptSettings kept,
        NameSettings names) {}
