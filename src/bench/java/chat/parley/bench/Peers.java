package chat.parley.bench;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The two servers that the benchmark starts itself, and stops. */
final class Peers implements AutoCloseable {
    private static final int INSTALL_SECONDS = 120;
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "socketio.js");

    private final Options options;
    private final Deque<Program> running = new ArrayDeque<>();

    Peers(Options options) {
        this.options = options;
    }

    /** A Jakarta EE server with Parley, the naive room and the empty endpoint. */
    Program jakarta() throws IOException, InterruptedException {
        checkFree(options.port());
        Program server = options.server().start(options);
        running.push(server);
        return server;
    }

    /** Socket.IO on Node.js, installed by npm into the target folder. */
    Program socketIo() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(options.target().resolve("peers"));
        for (String file : FILES) {
            Files.copy(options.peers().resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        install(folder);
        checkFree(options.nodePort());
        Program node = Program.start(
                List.of("node", "socketio.js", Integer.toString(options.nodePort())),
                folder,
                Map.of(),
                options.target().resolve("socketio.log"),
                "Socket.IO is listening");
        running.push(node);
        return node;
    }

    @Override
    public void close() {
        running.forEach(Program::close);
    }

    /** Checks that the port is free; otherwise another server would be measured. */
    private static void checkFree(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (BindException taken) {
            throw new IOException("port " + port + " is taken; give another with -Dbench.port", taken);
        }
    }

    private void install(Path folder) throws IOException, InterruptedException {
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(options.target().resolve("npm.log").toFile())
                .start();
        if (!npm.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS) || npm.exitValue() != 0) {
            npm.destroyForcibly();
            throw new IOException("npm could not install Socket.IO; see npm.log");
        }
    }
}
