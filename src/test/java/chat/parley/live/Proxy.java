package chat.parley.live;

import static org.awaitility.Awaitility.await;

import chat.parley.machine.Certificate;
import chat.parley.machine.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A reverse proxy of this machine in front of a server, with the configuration of {@code docs/deploy.md}. */
abstract class Proxy implements AutoCloseable {
    static final String WITHOUT = "-DskipProxyTests";

    /** The certificate of all proxies of this run. */
    static final Certificate CERTIFICATE = Certificate.in(directory("certificate"));

    final int httpPort = freePort();
    final int httpsPort = freePort();
    final Path directory = directory(getClass().getSimpleName() + "-" + httpsPort);
    private Process process;

    private static Path directory(String name) {
        try {
            return Files.createDirectories(Path.of("target", "proxy", name).toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample of a whole configuration in front of this server, with ports and files of this machine. */
    abstract Sample sample(URI server);

    /**
     * The sample configuration with the application at another path; paths are such as {@code /chat} and {@code
     * /parley}, or {@code /}.
     */
    abstract Sample sample(URI server, String inside, String shown);

    /** Starts the program in the foreground. */
    abstract Process launch(Sample configuration);

    /** Starts with this configuration; returns when it is up. */
    final Proxy startsWith(Sample configuration) {
        process = launch(configuration);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            if (!process.isAlive()) throw new IllegalStateException("It does not start; see " + log());
            return listens();
        });
        return this;
    }

    /** Stops the proxy; returns when it and all its connections are gone. */
    final void stops() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) throw new IllegalStateException("It does not stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public final void close() {
        if (process != null) stops();
    }

    /** The public address of this path, such as {@code /}. */
    final URI address(String path) {
        return URI.create("https://127.0.0.1:" + httpsPort + path);
    }

    /** The address without https. */
    final URI plainAddress() {
        return URI.create("http://127.0.0.1:" + httpPort + "/");
    }

    final Process run(String program, String... arguments) {
        return Program.named(program, WITHOUT).start(log(), arguments);
    }

    final Path written(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return directory.resolve("log.txt");
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), httpsPort)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
