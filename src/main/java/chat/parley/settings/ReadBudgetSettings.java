package chat.parley.settings;

/** Rate limits for reading and searching rooms ({@code parley.budget}). */
public record ReadBudgetSettings(
        @Setting(initial = "1500 in 1m", unit = "pages", why = "of history that one address may read")
        Rate history,

        @Setting(initial = "15000 in 1m", unit = "pages", why = "of history that all addresses together may read")
        Rate allHistory,

        @Setting(
                initial = "600 in 1m",
                unit = "searches",
                why = "of one address, in addition to the limit of each visitor")
        Rate searches,

        @Setting(initial = "3000 in 1m", unit = "searches", why = "on this server")
        Rate allSearches) {}
