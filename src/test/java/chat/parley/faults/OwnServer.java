package chat.parley.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Runs Open Liberty with the top-level {@code server.xml} and the packaged WAR, as a separate process with its own
 * folder.
 */
final class OwnServer implements Host {
    private static final Path LIBERTY = Path.of(System.getProperty("liberty.home"));
    private static final Path FOLDER = Path.of(System.getProperty("faults.folder"));
    private static final Path WAR = Path.of(System.getProperty("parley.war"));
    private static final int PORT = Integer.getInteger("faults.port", 0);

    private final Path home;
    private final int port;
    private final Process process;

    private OwnServer(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /**
     * Starts a server under a name and waits until it answers; settings by their keys, options as the JVM takes them.
     */
    static OwnServer start(String name, Map<String, String> settings, List<String> options) {
        return begin(name, PORT, settings, options).isUp();
    }

    /** As {@link #start}, at any port and without waiting. */
    static OwnServer begin(String name, int port, Map<String, String> settings, List<String> options) {
        return begin(name, port, settings, options, List.of());
    }

    /** As {@link #begin}, with a command prefix. */
    static OwnServer begin(
            String name, int port, Map<String, String> settings, List<String> options, List<String> before) {
        return begin(WAR, name, port, settings, options, before);
    }

    /** As {@link #begin}, with another WAR. */
    static OwnServer begin(Path war, String name, int port, Map<String, String> settings, List<String> options) {
        return begin(war, name, port, settings, options, List.of());
    }

    private static OwnServer begin(
            Path war, String name, int port, Map<String, String> settings, List<String> options, List<String> before) {
        checkPort(port);
        try {
            Path home = FOLDER.resolve("usr/servers/" + name);
            Files.createDirectories(home.resolve("apps"));
            Files.deleteIfExists(home.resolve("logs/messages.log"));
            Files.copy(Path.of("server.xml"), home.resolve("server.xml"), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(war, home.resolve("apps/parley.war"), StandardCopyOption.REPLACE_EXISTING);
            return new OwnServer(home, port, run(name, port, settings, options, before));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is ready. One that is late is stopped, so that it does not block the next. */
    OwnServer isUp() {
        try {
            await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> status("health/ready") == 200);
            return this;
        } catch (ConditionTimeoutException e) {
            close();
            throw e;
        }
    }

    static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks that no other server answers at this port. */
    private static void checkPort(int port) {
        try {
            new ServerSocket(port).close();
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " is taken; -Dfaults.port says another", e);
        }
    }

    /** Starts the process; with {@code run} the script becomes the server, so the process is the JVM itself. */
    private static Process run(
            String name, int port, Map<String, String> settings, List<String> options, List<String> before)
            throws IOException {
        ProcessBuilder command = command("run", name);
        command.command().addAll(0, before);
        Map<String, String> environment = command.environment();
        settings.forEach(
                (key, value) -> environment.put(key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        environment.put("PARLEY_HTTP_PORT", Integer.toString(port));
        environment.put("PARLEY_HTTP_HOST", "127.0.0.1");
        environment.put("JVM_ARGS", String.join(" ", options));
        return command.redirectOutput(FOLDER.resolve(name + ".txt").toFile()).start();
    }

    private static ProcessBuilder command(String act, String name) {
        ProcessBuilder command =
                new ProcessBuilder(LIBERTY.resolve("bin/server").toString(), act, name);
        Map<String, String> environment = command.environment();
        environment.keySet().removeIf(key -> key.startsWith("PARLEY_"));
        environment.remove("JAVA_TOOL_OPTIONS");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("WLP_USER_DIR", FOLDER.resolve("usr").toString());
        return command.redirectErrorStream(true);
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** The folder that Liberty watches for the WAR. */
    Path apps() {
        return home.resolve("apps");
    }

    static Path war() {
        return WAR;
    }

    /** The status of the join page. */
    int status() throws IOException {
        return status("");
    }

    private int status(String path) throws IOException {
        HttpURLConnection asked =
                (HttpURLConnection) address().resolve(path).toURL().openConnection();
        asked.setConnectTimeout(2_000);
        asked.setReadTimeout(20_000);
        try {
            return asked.getResponseCode();
        } finally {
            asked.disconnect();
        }
    }

    @Override
    public Vitals vitals() {
        return Vitals.of(process.pid(), port);
    }

    /** The number of connections that their peers have closed and the server has not. */
    long halfClosed() {
        return Vitals.halfClosed(port);
    }

    /** The output of {@code jcmd} for a command. */
    List<String> tells(String... command) {
        return Vitals.tells(process.pid(), command);
    }

    /** The seconds of processor time since the start. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    /** Pauses the process for this long, as a long collection or a sleeping machine does. */
    void sleepsFor(Duration pause, Runnable meanwhile) {
        Sleep.of(List.of(process.pid()), pause, meanwhile);
    }

    /** The resident memory of the process in megabytes. */
    long residentMegabytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            String line =
                    lines.filter(row -> row.startsWith("VmRSS")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long logBytes() {
        return home.resolve("logs/messages.log").toFile().length();
    }

    @Override
    public int failureFiles() {
        String[] files = home.resolve("logs/ffdc").toFile().list();
        return files == null ? 0 : files.length;
    }

    /** Includes the console, which alone has the output of a thread without memory. */
    @Override
    public List<String> logged(String part) {
        try (Stream<String> log = Files.lines(home.resolve("logs/messages.log"));
                Stream<String> console = Files.lines(FOLDER.resolve(home.getFileName() + ".txt"))) {
            return Stream.concat(log, console)
                    .filter(line -> line.contains(part))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The complaints in the log: errors, Parley's warnings, and exhausted memory. */
    List<String> complaints() {
        // The output of a thread without memory goes to the console only.
        try (Stream<String> log = Files.lines(home.resolve("logs/messages.log"));
                Stream<String> console = Files.lines(FOLDER.resolve(home.getFileName() + ".txt"))) {
            return Stream.concat(log, console.filter(line -> line.contains("OutOfMemoryError")))
                    .filter(OwnServer::complains)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean complains(String line) {
        return line.contains("OutOfMemoryError")
                || line.matches("^\\[[^]]*\\] \\S+ \\S+\\s+E .*")
                || line.matches("^\\[[^]]*\\] \\S+ chat\\.parley\\S*\\s+W .*");
    }

    /** Stops it as an administrator does, and returns the time until the process was gone. */
    Duration stops() {
        long began = System.nanoTime();
        try {
            command("stop", home.getFileName().toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Kills it as a crash of the machine would: at once, with nothing written, sent or closed. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Begins to stop it, as an administrator does; returns when its port is closed. */
    void stopsListening() {
        process.destroy();
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !listens());
    }

    private boolean listens() {
        try {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        } catch (IOException shut) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) kill();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
