package chat.parley.machine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program of this machine or, on Debian and its derivatives, of the package with its name, unpacked below {@code
 * target}.
 */
public final class Program {
    private static final List<String> PLACES = List.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin");

    private final Path file;
    private final List<Path> libraries;

    private Program(Path file, List<Path> libraries) {
        this.file = file;
        this.libraries = libraries;
    }

    /**
     * Finds a program, and unpacks its package if necessary.
     *
     * @param without the build's switch that skips the tests that need it
     * @throws IllegalStateException if the program is not available, with one line that says what to install
     */
    public static Program named(String name, String without) {
        Path unpacked = Path.of("target", "machine", name).toAbsolutePath();
        return installed(name)
                .or(() -> below(unpacked, name))
                .or(() -> DebianPackages.canUnpack() && DebianPackages.unpack(name, unpacked)
                        ? below(unpacked, name)
                        : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("No " + name + " found: install the package " + name + "; "
                        + without + " leaves these tests out."));
    }

    private static Optional<Program> installed(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(path.split(File.pathSeparator, -1)), PLACES.stream())
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(file -> new Program(file, List.of()));
    }

    private static Optional<Program> below(Path root, String name) {
        Path file = root.resolve("usr/sbin").resolve(name);
        return Files.isExecutable(file)
                ? Optional.of(new Program(file, list(root.resolve("usr/lib"))))
                : Optional.empty();
    }

    /** Starts it, and appends its output to the log. */
    public Process start(Path log, String... arguments) {
        List<String> command =
                Stream.concat(Stream.of(file.toString()), Stream.of(arguments)).toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (!libraries.isEmpty()) builder.environment().put("LD_LIBRARY_PATH", joined(libraries));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) return List.of();
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
