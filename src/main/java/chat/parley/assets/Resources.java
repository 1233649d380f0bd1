package chat.parley.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Function;

/**
 * Text files of the application.
 *
 * @param files opens a file by its path from the application's root, beginning with a slash; null if there is none
 */
record Resources(Function<String, InputStream> files) {
    /**
     * The text of a file.
     *
     * @param what what the file is, for the error
     * @throws IllegalStateException if it does not exist
     */
    String text(String what, String path) {
        try (InputStream in = files.apply(path)) {
            if (in == null) throw new IllegalStateException("No " + what + " " + path);
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path that a file names relative to its own. */
    static String resolve(String from, String relative) {
        return URI.create(from).resolve(relative).getPath();
    }

    /** The path of a file relative to one that is in a folder of the application's root. */
    static String relative(String from, String path) {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        return path.startsWith(folder) ? "./" + path.substring(folder.length()) : ".." + path;
    }
}
