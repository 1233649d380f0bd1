package chat.parley.settings;

/** Rate limits for taking seats ({@code parley.budget}). */
public record JoinBudgetSettings(
        @Setting(initial = "600 in 30m", unit = "joins", why = "of one address; 300 people in two rooms each, at once")
        Rate joins,

        @Setting(initial = "6000 in 10m", unit = "joins", why = "on this server; beyond it, the busiest addresses wait")
        Rate allJoins,

        @Setting(initial = "360 in 30m", unit = "joins", why = "of one address to one room; a class of 300, at once")
        Rate roomJoins,

        @Setting(initial = "2000 in 10m", unit = "joins", why = "to one room; beyond it, the busiest addresses wait")
        Rate allRoomJoins) {}
