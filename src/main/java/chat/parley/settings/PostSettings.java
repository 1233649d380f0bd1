package chat.parley.settings;

import java.time.Duration;

/** Limits the length and rate of a member's messages ({@code parley.posts}). */
public record PostSettings(
        @Setting(initial = "4000", unit = "code points", why = "in a message; enough for a long letter")
        int textChars,

        @Setting(
                initial = "10",
                unit = "messages",
                why = "or other commands of a member at once; faster than anybody types")
        int burst,

        @Setting(initial = "5s", unit = "time", why = "in which that many messages become free again")
        Duration per,

        @Setting(initial = "300", unit = "code points", why = "in the explanation of a rule; a longer one is not shown")
        int vetoChars,

        @Setting(
                initial = "24h",
                unit = "time",
                why = "in which the author may edit a message; older ones have usually been answered")
        Duration editFor,

        @Setting(
                initial = "5s",
                unit = "time",
                why = "in which whoever removed a message may undo it; until then the server keeps its text in memory")
        Duration undoFor,

        @Setting(initial = "20", unit = "emoji", why = "of different kinds on one message; more are just noise")
        int reactions) {}
