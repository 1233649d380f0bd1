package chat.parley.settings;

import java.time.Duration;

/** Who may talk to us, from where and how often ({@code parley.gate}). */
public record GateSettings(
        @Setting(
                initial = "",
                unit = "list",
                why = "origins allowed beside the server's own, such as https://example.org")
        String origins,

        @Setting(
                initial = "",
                unit = "list",
                why = "addresses or ranges of proxies whose X-Forwarded headers are believed")
        String proxies,

        @Setting(initial = "false", unit = "switch", why = "the cookie is Secure; turn it on behind https")
        boolean secureCookie,

        @Setting(
                initial = "",
                unit = "path",
                why = "of the cookie, if a proxy shows another one; else the application's own")
        String cookiePath,

        @Setting(
                initial = "",
                unit = "secret",
                why = "shared by servers with one log, so that visitors are known to all; several: the first signs")
        String visitorKey,

        @Setting(initial = "30m", unit = "time", why = "without a call until another server knows a visitor no more")
        Duration visitorFor,

        @Setting(initial = "10", unit = "tries", why = "with unknown codes from one address in guessesPer")
        int guesses,

        @Setting(initial = "300", unit = "tries", why = "with unknown codes from all addresses; then who failed waits")
        int allGuesses,

        @Setting(initial = "1m", unit = "time", why = "in which tries are counted")
        Duration guessesPer,

        @Setting(
                initial = "60",
                unit = "rooms",
                why = "that one address may create in creationsPer; an office after a restart")
        int creations,

        @Setting(initial = "1h", unit = "time", why = "in which new rooms are counted")
        Duration creationsPer,

        @Setting(initial = "10", unit = "files", why = "of rooms that one address may take away in exportsPer")
        int exports,

        @Setting(initial = "1m", unit = "time", why = "in which exported rooms are counted")
        Duration exportsPer,

        @Setting(
                initial = "true",
                unit = "switch",
                why = "rooms may be brought from files; no posting rule reads those")
        boolean imports,

        @Setting(initial = "5242880", unit = "bytes", why = "in a room's file; more than a log keeps")
        int importBytes,

        @Setting(
                initial = "3",
                unit = "files",
                why = "taken in at once, a third of them from one address; more are refused")
        int importsAtOnce,

        @Setting(initial = "1m", unit = "time", why = "a file may take to arrive; then it is refused")
        Duration importWithin,

        @Setting(initial = "20", unit = "connections", why = "of one session; that is many tabs")
        int connectionsPerSession,

        @Setting(initial = "2000", unit = "connections", why = "of one address; an office shares one")
        int connectionsPerAddress,

        @Setting(initial = "10000", unit = "connections", why = "on this server; more are refused")
        int connections,

        @Setting(initial = "20000", unit = "sessions", why = "on this server; well below what its container takes")
        int sessions,

        @Setting(initial = "5000", unit = "sessions", why = "of one address; an office shares one")
        int sessionsPerAddress,

        @Setting(initial = "1m", unit = "time", why = "a session is kept in which nobody came into a room")
        Duration sessionUnused,

        @Setting(initial = "0.34", unit = "of its people", why = "one address may be in a room, of those that it holds")
        double roomShare,

        @Setting(initial = "65536", unit = "bytes", why = "in the body of a request; a form or a call has few")
        int bodyBytes) {}
