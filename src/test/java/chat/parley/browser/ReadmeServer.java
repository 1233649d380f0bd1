package chat.parley.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Runs the README's server: the top-level {@code server.xml} and the packaged WAR, on a free port of this machine. */
final class ReadmeServer {
    private static final ReadmeServer ONE = new ReadmeServer();
    private static final Path HOME = Path.of(System.getProperty("liberty.home"));
    private static final int PORT = Integer.getInteger("browser.port");

    private boolean running;

    private ReadmeServer() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** The only server of this run, started. */
    static synchronized ReadmeServer up() {
        if (!ONE.running) ONE.start();
        return ONE;
    }

    URI address() {
        return URI.create("http://localhost:" + PORT + "/");
    }

    synchronized void start() {
        server("start");
        running = true;
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> status() == 200);
    }

    synchronized void stop() {
        if (running) server("stop");
        running = false;
    }

    /** Kills the server as a crash of the machine would: at once, with nothing written, sent or closed. */
    synchronized void kill() {
        ProcessHandle process = process();
        process.destroyForcibly();
        process.onExit().join();
        running = false;
    }

    private static ProcessHandle process() {
        try {
            String pid = Files.readString(HOME.resolve("usr/servers/.pid/parley.pid"));
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int status() throws IOException {
        HttpURLConnection asked = (HttpURLConnection) address().toURL().openConnection();
        try {
            return asked.getResponseCode();
        } finally {
            asked.disconnect();
        }
    }

    private static void server(String act) {
        Path log = HOME.resolve("usr/servers/parley/logs/" + act + "-by-test.txt");
        ProcessBuilder command = new ProcessBuilder(HOME.resolve("bin/server").toString(), act, "parley");
        // The README's server has none of the settings of the other tests.
        command.environment().keySet().removeIf(name -> name.startsWith("PARLEY_"));
        command.environment().put("PARLEY_HTTP_PORT", Integer.toString(PORT));
        command.environment().put("PARLEY_HTTP_HOST", "127.0.0.1");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().remove("JAVA_TOOL_OPTIONS");
        command.redirectErrorStream(true);
        try {
            log.getParent().toFile().mkdirs();
            command.redirectOutput(log.toFile());
            boolean over = command.start().waitFor(2, TimeUnit.MINUTES);
            if (!over) throw new IllegalStateException("server " + act + " does not end; see " + log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
