package chat.parley.faults;

import chat.parley.adversary.Adversary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs the adversary as a separate process, so that its work is not measured as the server's. It ends with this one.
 */
final class Rival implements AutoCloseable {
    private static final Path SAYS = Path.of(System.getProperty("faults.folder"), "adversary.txt");
    private static final String ATTACK = System.getProperty("faults.attack", "");

    private final Process process;
    private final int seconds;

    private Rival(Process process, int seconds) {
        this.process = process;
        this.seconds = seconds;
    }

    /** Starts with a seed and the link to a room with people in it; {@code -Dfaults.attack} selects attacks. */
    static Rival begins(URI server, long seed, int seconds, String link) {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "5"));
        command.addAll(Cores.on(Cores.PEOPLE));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Adversary.class.getName(),
                server.toString(),
                Long.toString(seed),
                Integer.toString(seconds),
                link));
        Stream.of(ATTACK.split(",")).filter(name -> !name.isEmpty()).forEach(command::add);
        try {
            Files.createDirectories(SAYS.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            return new Rival(builder.redirectOutput(SAYS.toFile()).start(), seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end and returns its output. */
    List<String> ends() {
        try {
            if (!process.waitFor(seconds + 60L, TimeUnit.SECONDS)) process.destroyForcibly();
            List<String> said = Files.readAllLines(SAYS);
            said.forEach(line -> System.out.println("  adversary: " + line));
            if (!said.contains("The adversary has ended")) throw new AssertionError("The adversary broke: " + said);
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
