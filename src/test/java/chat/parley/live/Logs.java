package chat.parley.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the log files of the server under test. */
final class Logs {
    private Logs() {}

    /** The text of all its log files. */
    static String text() {
        try (Stream<Path> files = Files.walk(directory())) {
            List<Path> logs = files.filter(file -> file.toString().matches(".*logs?[/\\\\][^/\\\\]*\\.log"))
                    .toList();
            if (logs.isEmpty()) throw new AssertionError("No log in " + directory());
            return logs.stream().map(Logs::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        if (Server.GLASSFISH.runs())
            return Path.of(System.getProperty("glassfish.home"), "glassfish/domains/domain1/logs");
        if (Server.WILDFLY.runs()) return Path.of(System.getProperty("wildfly.home"), "standalone/log");
        return Path.of(System.getProperty("liberty.home"), "usr/servers");
    }

    private static String read(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
