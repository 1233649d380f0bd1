package chat.parley.settings;

import java.time.Duration;

/** Limits the searches in rooms ({@code parley.search}). */
public record SearchSettings(
        @Setting(initial = "200", unit = "code points", why = "in a query; enough for a sentence")
        int chars,

        @Setting(initial = "50", unit = "messages", why = "in one response at most; the client requests the next ones")
        int hits,

        @Setting(initial = "50000", unit = "events", why = "searched for one response; then the client continues")
        int events,

        @Setting(
                initial = "20",
                unit = "searches",
                why = "by one member at once; the page searches while its user types")
        int burst,

        @Setting(initial = "10s", unit = "time", why = "in which that many searches become free again")
        Duration per,

        @Setting(
                initial = "3",
                unit = "searches",
                why = "running at once on this server, a third of them from one address; more are refused")
        int atOnce) {}
