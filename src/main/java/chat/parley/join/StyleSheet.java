package chat.parley.join;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
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
        return read(path, files)
                .lines()
                .map(line -> line.startsWith(IMPORT) ? text(named(line, path), files) : line + "\n")
                .collect(Collectors.joining());
    }

    private static String named(String line, String importer) {
        String sheet = line.substring(IMPORT.length(), line.lastIndexOf('\''));
        return URI.create(importer).resolve(sheet).getPath();
    }

    private static String read(String path, Function<String, InputStream> files) {
        try (InputStream in = files.apply(path)) {
            if (in == null) throw new IllegalStateException("No style sheet " + path);
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
