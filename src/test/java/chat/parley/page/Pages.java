package chat.parley.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files for the browser, as they are in the source tree. */
final class Pages {
    static final Path ROOT = Path.of("src", "main", "webapp");
    private static final Path BEANS = Path.of("src", "main", "java", "chat", "parley", "join");
    static final Path TESTS = Path.of("src", "test", "js");

    private Pages() {}

    /** The texts of all files with this ending, by their path below the root. */
    static Map<String, String> texts(String ending) {
        return texts(ROOT, ending);
    }

    /** The beans of the pages, which have texts too. */
    static Map<String, String> beans() {
        return texts(BEANS, ".java");
    }

    private static Map<String, String> texts(Path root, String ending) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toMap(file -> name(root, file), Pages::text, (one, two) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> moduleTests() {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".test.js"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
