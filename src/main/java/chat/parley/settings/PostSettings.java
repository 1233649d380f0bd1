package chat.parley.settings;

import java.time.Duration;

/** Limits the length and rate of a member's messages ({@code parley.posts}). */
public record PostSettings(
        @Setting(initial = "4000", unit = "code points", why = "in a message; a long letter")
        int textChars,

        @Setting(
                initial = "10",
                unit = "messages",
                why = "or other acts of a member at once; faster than anybody types")
        int burst,

        @Setting(initial = "5s", unit = "time", why = "in which that many messages become free again")
        Duration per,

        @Setting(
                initial = "300",
                unit = "code points",
                why = "in the words of a posting rule; longer ones are not shown")
        int vetoChars,

        @Setting(
                initial = "24h",
                unit = "time",
                why = "a message may be edited by its author; what is older was answered")
        Duration editFor,

        @Setting(initial = "20", unit = "emoji", why = "of different kinds under one message; a wall of them is noise")
        int reactions) {}
