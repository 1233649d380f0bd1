package chat.parley.settings;

/** Controls which proxies and origins are trusted ({@code parley.gate}). */
public record OriginSettings(
        @Setting(
                initial = "",
                unit = "list",
                why = "of origins allowed in addition to the server's own, such as https://example.org")
        String origins,

        @Setting(
                initial = "",
                unit = "list",
                why = "of addresses or ranges of the proxies whose X-Forwarded headers are trusted")
        String proxies) {}
