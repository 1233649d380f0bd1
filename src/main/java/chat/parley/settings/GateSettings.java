package chat.parley.settings;

/** Limits the source and the number of requests and connections ({@code parley.gate}). */
public record GateSettings(
        OriginSettings origins,
        VisitorSettings visitors,
        GuessSettings guesses,
        AddressSettings address,
        ImportSettings imports,
        ConnectionSettings connections,
        SessionSettings sessions,

        @Setting(initial = "65536", unit = "bytes", why = "in the body of a request; forms and calls are short")
        int bodyBytes) {}
