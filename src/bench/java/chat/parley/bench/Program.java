package chat.parley.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A server process of the benchmark: started on a core, with its output in a file, and stopped when the
 * benchmark ends in any way.
 */
final class Program implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Process process;
    private final Path log;
    private final Set<String> awaited;
    private final CountDownLatch ready = new CountDownLatch(1);

    private Program(Process process, Path log, Set<String> awaited) {
        this.process = process;
        this.log = log;
        this.awaited = awaited;
    }

    /** Starts the process and waits until it has written each of {@code signs}. */
    static Program start(
            Core core, List<String> command, Path directory, Map<String, String> environment, Path log, String... signs)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(core.command(command))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Program program = new Program(builder.start(), log, new HashSet<>(Set.of(signs)));
        Runtime.getRuntime().addShutdownHook(new Thread(program::kill));
        Thread reader = new Thread(program::read, log.getFileName().toString());
        reader.setDaemon(true);
        reader.start();
        program.awaitReady();
        return program;
    }

    /** The id of the process itself, not of a script that started it. */
    long pid() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .reduce((first, last) -> last)
                .map(ProcessHandle::pid)
                .orElse(process.pid());
    }

    /** Ends the process and all that it started, and waits until they are gone, and their ports free. */
    @Override
    public void close() {
        // A script may end without its child processes.
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        try {
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                    .get(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException busy) {
            all.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException stopped) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void awaitReady() throws IOException, InterruptedException {
        if (!ready.await(START.toSeconds(), TimeUnit.SECONDS) || !process.isAlive()) {
            close();
            throw new IOException("did not start; see " + log);
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log), true)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                copy.println(line);
                notice(line);
            }
        } catch (IOException over) {
            process.destroy();
        } finally {
            ready.countDown();
        }
    }

    private void notice(String line) {
        if (awaited.removeIf(line::contains) && awaited.isEmpty()) {
            ready.countDown();
        }
    }
}
