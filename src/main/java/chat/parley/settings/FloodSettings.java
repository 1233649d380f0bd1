package chat.parley.settings;

import java.time.Duration;

/** Limits the refused and ignored frames of one client ({@code parley.live}). */
public record FloodSettings(
        @Setting(
                initial = "100",
                unit = "refusals",
                why = "that a connection may get in refusalsPer before it is closed")
        int refusals,

        @Setting(initial = "10s", unit = "time", why = "in which refusals are counted")
        Duration refusalsPer,

        @Setting(
                initial = "20",
                unit = "signals",
                why = "such as typing that are accepted in signalsPer; more are ignored")
        int signals,

        @Setting(initial = "10s", unit = "time", why = "in which signals are counted")
        Duration signalsPer) {}
