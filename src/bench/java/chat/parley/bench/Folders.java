package chat.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Copies and empties folders. */
final class Folders {
    private Folders() {}

    /** Makes this folder an empty one. */
    static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
        Files.createDirectories(folder);
    }

    /** Copies a folder to an empty one, without what has one of these names at its top. */
    static void copy(Path from, Path to, Set<String> without) throws IOException {
        empty(to);
        for (Path file : within(from)) {
            Path relative = from.relativize(file);
            if (without.contains(relative.getName(0).toString())) continue;
            if (Files.isDirectory(file)) Files.createDirectories(to.resolve(relative));
            else Files.copy(file, to.resolve(relative));
        }
    }

    private static List<Path> within(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder)).toList();
        }
    }
}
