package chat.parley.assets;

import java.io.InputStream;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Bundles a style sheet: each {@code @import} on a line of its own is replaced by the imported sheet, so that a page
 * needs one request for all its components. Without the bundling a browser would load the imports itself, with the same
 * result.
 */
final class StyleSheet {
    private static final String IMPORT = "@import '";

    private StyleSheet() {}

    /**
     * Bundles a sheet.
     *
     * @param path from the application's root, beginning with a slash
     * @param files reads a file by such a path; null if there is none
     * @throws IllegalStateException if a sheet does not exist
     */
    static String text(String path, Function<String, InputStream> files) {
        return text(path, new Resources(files));
    }

    private static String text(String path, Resources files) {
        return files.text("style sheet", path)
                .lines()
                .map(line -> line.startsWith(IMPORT) ? text(named(line, path), files) : line + "\n")
                .collect(Collectors.joining());
    }

    private static String named(String line, String importer) {
        return Resources.resolve(importer, line.substring(IMPORT.length(), line.lastIndexOf('\'')));
    }
}
