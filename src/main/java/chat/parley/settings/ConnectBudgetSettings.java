package chat.parley.settings;

/** Rate limits for opening connections ({@code parley.budget}). */
public record ConnectBudgetSettings(
        @Setting(initial = "1500 in 10m", unit = "connections", why = "that one address may open")
        Rate connects,

        @Setting(initial = "20000 in 10m", unit = "connections", why = "opened on this server")
        Rate allConnects,

        @Setting(initial = "900 in 10m", unit = "connections", why = "that one address may open to one room")
        Rate roomConnects,

        @Setting(initial = "6000 in 10m", unit = "connections", why = "opened to one room")
        Rate allRoomConnects) {}
