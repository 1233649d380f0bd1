package chat.parley.settings;

/** Rate limits for the links that give a role, and the charters that pages keep ({@code parley.budget}). */
public record RoleBudgetSettings(
        @Setting(
                initial = "600 in 1m",
                unit = "calls",
                why = "by which one address copies links, claims roles or reads charters")
        Rate roles,

        @Setting(initial = "6000 in 1m", unit = "calls", why = "of that kind on this server")
        Rate allRoles) {}
