package chat.parley.settings;

/** Rate limits for creating, importing and exporting rooms ({@code parley.budget}). */
public record RoomBudgetSettings(
        @Setting(
                initial = "2000 in 30m",
                unit = "rooms",
                why = "created on this server; beyond it, the busiest addresses wait")
        Rate allCreations,

        @Setting(initial = "16000000 in 30m", unit = "bytes", why = "of rooms' files that one address may import")
        Rate importBytes,

        @Setting(initial = "60000000 in 30m", unit = "bytes", why = "of rooms' files imported on this server")
        Rate allImportBytes,

        @Setting(initial = "200 in 1m", unit = "files", why = "of rooms that all addresses together may export")
        Rate allExports) {}
