package chat.parley.settings;

/** Rate limits for creating, importing and exporting rooms ({@code parley.budget}). */
public record RoomBudgetSettings(
        @Setting(initial = "2000 in 30m", unit = "rooms", why = "made on this server; then the busiest addresses wait")
        Rate allCreations,

        @Setting(initial = "16000000 in 30m", unit = "bytes", why = "of rooms' files that one address may bring")
        Rate importBytes,

        @Setting(initial = "60000000 in 30m", unit = "bytes", why = "of rooms' files on this server")
        Rate allImportBytes,

        @Setting(initial = "200 in 1m", unit = "files", why = "of rooms that everybody may take away")
        Rate allExports) {}
