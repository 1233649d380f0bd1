package chat.parley.settings;

import java.time.Duration;

/** Rate limits for sending messages to a room ({@code parley.budget}). */
public record SpeechBudgetSettings(
        @Setting(
                initial = "20 in 3s",
                unit = "messages",
                why = "of one address in one room, not counting the budgets of settled visitors")
        Rate talk,

        @Setting(
                initial = "1000 in 10s",
                unit = "messages",
                why = "of all addresses in one room, not counting the budgets of settled visitors")
        Rate allTalk,

        @Setting(initial = "1m", unit = "time", why = "in a room after which a visitor is settled there")
        Duration settled,

        @Setting(initial = "6 in 12s", unit = "messages", why = "of each settled visitor, which others cannot use up")
        Rate voice,

        @Setting(
                initial = "30",
                unit = "people",
                why = "of one address in a room who each have all of that budget; with more people, each has less")
        int voices) {}
