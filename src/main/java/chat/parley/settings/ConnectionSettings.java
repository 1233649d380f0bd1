package chat.parley.settings;

/** Limits the number of open connections ({@code parley.gate}). */
public record ConnectionSettings(
        @Setting(initial = "20", unit = "connections", why = "of one session; that is many tabs")
        int connectionsPerSession,

        @Setting(initial = "2000", unit = "connections", why = "of one address; an office shares one")
        int connectionsPerAddress,

        @Setting(initial = "10000", unit = "connections", why = "on this server; more are refused")
        int connections) {}
