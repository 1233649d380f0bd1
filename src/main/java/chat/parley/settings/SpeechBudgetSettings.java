package chat.parley.settings;

import java.time.Duration;

/** Rate limits for sending messages to a room ({@code parley.budget}). */
public record SpeechBudgetSettings(
        @Setting(
                initial = "20 in 3s",
                unit = "messages",
                why = "of one address in one room, beside what settled people have")
        Rate talk,

        @Setting(initial = "1000 in 10s", unit = "messages", why = "in one room, of all addresses, beside the same")
        Rate allTalk,

        @Setting(initial = "1m", unit = "time", why = "in a room, until a visitor is settled there")
        Duration settled,

        @Setting(initial = "6 in 12s", unit = "messages", why = "of each settled visitor, whatever others do")
        Rate voice,

        @Setting(
                initial = "30",
                unit = "people",
                why = "of one address in a room who have all of that; of more each has less")
        int voices) {}
