package chat.parley.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import redis.embedded.core.ExecutableProvider;

/** A Redis with a file of its own, as a separate process that can be killed, paused and restarted. */
final class KeptRedis implements AutoCloseable {
    private final Path home;
    private final int port;
    private final String program;
    private Process process;

    /** Starts a Redis in a new folder. */
    KeptRedis() {
        port = OwnServer.freePort();
        try {
            Path folder = Path.of(System.getProperty("faults.folder"));
            Files.createDirectories(folder);
            home = Files.createTempDirectory(folder, "redis");
            File found =
                    ExecutableProvider.newJarResourceProvider(home.toFile()).get();
            program = found.getAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    void start() {
        List<String> command = List.of(
                program, "--port", Integer.toString(port), "--bind", "127.0.0.1", "--appendonly", "yes", "--save", "");
        try {
            process = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("redis.txt").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::answers);
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void sleepsFor(Duration pause, Runnable meanwhile) {
        Sleep.of(List.of(process.pid()), pause, meanwhile);
    }

    int port() {
        return port;
    }

    /** The settings of a server that uses it. */
    Map<String, String> settings() {
        return Map.of("parley.log", "redis", "parley.redis.url", "redis://127.0.0.1:" + port);
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        kill();
    }
}
