package chat.parley.settings;

import java.time.Duration;

/** Limits the searches in rooms ({@code parley.search}). */
public record SearchSettings(
        @Setting(initial = "200", unit = "code points", why = "in what is looked for; a sentence")
        int chars,

        @Setting(initial = "50", unit = "messages", why = "found in one answer at most; the next ones are asked for")
        int hits,

        @Setting(initial = "50000", unit = "events", why = "looked through for one answer; then the client asks on")
        int events,

        @Setting(initial = "20", unit = "searches", why = "a member may do at once; a page searches while one types")
        int burst,

        @Setting(initial = "10s", unit = "time", why = "in which that many searches become free again")
        Duration per,

        @Setting(
                initial = "3",
                unit = "searches",
                why = "at once on this server, a third of them from one address; more are refused")
        int atOnce) {}
