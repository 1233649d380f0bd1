package chat.parley.settings;

/** Limits for requests and connections by source and number ({@code parley.gate}). */
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
