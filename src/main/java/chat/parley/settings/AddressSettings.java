package chat.parley.settings;

import java.time.Duration;

/** Limits how many rooms one address may create and export, and its share of a room's people ({@code parley.gate}). */
public record AddressSettings(
        @Setting(
                initial = "60",
                unit = "rooms",
                why = "that one address may create in creationsPer; enough for an office after a restart")
        int creations,

        @Setting(initial = "1h", unit = "time", why = "in which new rooms are counted")
        Duration creationsPer,

        @Setting(initial = "10", unit = "files", why = "of rooms that one address may export in exportsPer")
        int exports,

        @Setting(initial = "1m", unit = "time", why = "in which exports are counted")
        Duration exportsPer,

        @Setting(
                initial = "0.34",
                unit = "of a room's people",
                why = "that may come from one address, as a share of parley.room.people")
        double roomShare) {}
