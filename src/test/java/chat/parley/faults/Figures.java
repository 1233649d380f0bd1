package chat.parley.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reports the figures of the cases, one line each: printed, and kept in {@code target/faults.md}. */
final class Figures {
    private static final Path REPORT = Path.of(System.getProperty("faults.report"));

    private Figures() {}

    /**
     * Reports as {@link String#format} does; the annotation that would check it at compile time is not a dependency.
     */
    @SuppressWarnings("AnnotateFormatMethod")
    static synchronized void tell(String fault, String figures, Object... values) {
        String line = "| " + fault + " | " + figures.formatted(values) + " |";
        System.out.println(line);
        try {
            Files.createDirectories(REPORT.toAbsolutePath().getParent());
            Files.writeString(REPORT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
