package chat.parley.settings;

/** Controls which proxies and origins are trusted ({@code parley.gate}). */
public record OriginSettings(
        @Setting(
                initial = "",
                unit = "list",
                why = "origins allowed beside the server's own, such as https://example.org")
        String origins,

        @Setting(
                initial = "",
                unit = "list",
                why = "addresses or ranges of proxies whose X-Forwarded headers are believed")
        String proxies) {}
