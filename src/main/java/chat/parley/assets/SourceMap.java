package chat.parley.assets;

import jakarta.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells a browser's developer tools which line of which module a line of a linked script is (ECMA-426, version 3).
 * Lines are added in the order of the script; columns are not told apart.
 */
final class SourceMap {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int BITS = 5;
    private static final int MORE = 1 << BITS;

    private final String home;
    private final Map<String, Integer> sources = new LinkedHashMap<>();
    private final StringBuilder mappings = new StringBuilder();
    private int lastSource;
    private int lastLine;

    /** @param home the path of the script, from the application's root */
    SourceMap(String home) {
        this.home = home;
    }

    /** Adds a line that no module has. */
    void line() {
        mappings.append(';');
    }

    /** @param number of the line in this module; the first is 0 */
    void line(String module, int number) {
        int source = sources.computeIfAbsent(module, path -> sources.size());
        add(0);
        add(source - lastSource);
        add(number - lastLine);
        add(0);
        mappings.append(';');
        lastSource = source;
        lastLine = number;
    }

    /** The map as JSON. Its sources are relative to the script. */
    String json() {
        var paths = Json.createArrayBuilder();
        sources.keySet().forEach(path -> paths.add(Resources.relative(home, path)));
        return Json.createObjectBuilder()
                .add("version", 3)
                .add("sources", paths)
                .add("names", Json.createArrayBuilder())
                .add("mappings", mappings.toString())
                .build()
                .toString();
    }

    /** A variable-length quantity: the sign is its lowest bit, and each digit says whether more follow. */
    private void add(int number) {
        int rest = number < 0 ? -number << 1 | 1 : number << 1;
        do {
            int digit = rest & MORE - 1;
            rest >>>= BITS;
            mappings.append(DIGITS.charAt(rest > 0 ? digit | MORE : digit));
        } while (rest > 0);
    }
}
