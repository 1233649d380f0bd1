package chat.parley.settings;

/**
 * Rate limits for one address and for all addresses together ({@code parley.budget}). An IPv6 /56 may do four times as
 * much as one address, which is a /64 in IPv6, and a /48 sixteen times.
 */
public record BudgetSettings(
        @Setting(
                initial = "1",
                unit = "times",
                why = "by which all rates of this group are multiplied; raise it for a load test")
        long factor,

        JoinBudgetSettings joins,
        ConnectBudgetSettings connects,
        SpeechBudgetSettings speech,
        ReadBudgetSettings reads,
        RoomBudgetSettings rooms,
        RoleBudgetSettings roles) {}
