package chat.parley.bench;

import chat.parley.bench.limit.Limit;
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
import java.util.stream.Stream;

/** The servers that the benchmark starts itself, and stops. */
final class Peers implements AutoCloseable {
    private static final int INSTALL_SECONDS = 120;
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "socketio.js", "bun.js");
    private static final List<String> PAGE_FILES = List.of("package.json", "package-lock.json", "visit.mjs");

    private final Options options;
    private final Deque<Program> running = new ArrayDeque<>();
    private Path installed;

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

    /** Socket.IO on Node.js. */
    void socketIo() throws IOException, InterruptedException {
        start("node", "socketio", "Socket.IO", options.nodePort());
    }

    /** Bun, whose rooms are those of uWebSockets. */
    void bun() throws IOException, InterruptedException {
        start(executable(folder()), "bun", "Bun", options.bunPort());
    }

    /** The log and the cursor and nothing else, in a JVM of its own. */
    void limit() throws IOException, InterruptedException {
        checkFree(options.limitPort());
        running.push(Program.start(
                Core.SERVERS,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Limit.class.getName(),
                        Integer.toString(options.limitPort())),
                options.target(),
                Map.of(),
                options.target().resolve("limit.log"),
                "limit is listening"));
    }

    /** Starts a script with what runs it; npm has installed both into the target folder. */
    private void start(String runtime, String script, String title, int port) throws IOException, InterruptedException {
        Path folder = folder();
        checkFree(port);
        running.push(Program.start(
                Core.SERVERS,
                List.of(runtime, script + ".js", Integer.toString(port)),
                folder,
                Map.of(),
                options.target().resolve(script + ".log"),
                title + " is listening"));
    }

    private Path folder() throws IOException, InterruptedException {
        if (installed == null) {
            installed = installed(options.peers(), FILES);
        }
        return installed;
    }

    /** Copies the files of a folder of the benchmark into the target folder and installs their packages there. */
    private Path installed(Path source, List<String> files) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(options.target().resolve(source.getFileName()));
        for (String file : files) {
            Files.copy(source.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        install(folder);
        return folder;
    }

    /** Lighthouse on Node.js. It needs a Chromium, too: {@code CHROME_PATH}, or where one is usually installed. */
    Lighthouse lighthouse() throws IOException, InterruptedException {
        return new Lighthouse(installed(options.peers().resolveSibling("page"), PAGE_FILES));
    }

    /** Bun's program for this machine; npm leaves the others out. */
    private static String executable(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("node_modules/@oven"))) {
            return files.filter(file -> file.endsWith("bin/bun"))
                    .map(file -> file.toAbsolutePath().toString())
                    .findFirst()
                    .orElseThrow(() -> new IOException("npm has no Bun for this machine"));
        }
    }

    @Override
    public void close() {
        running.forEach(Program::close);
    }

    /** Checks that the port is free; otherwise another server would be measured. */
    static void checkFree(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (BindException taken) {
            throw new IOException("port " + port + " is taken; give another with -Dbench.port", taken);
        }
    }

    private void install(Path folder) throws IOException, InterruptedException {
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(options.target().resolve("npm.log").toFile())
                .start();
        if (!npm.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS) || npm.exitValue() != 0) {
            npm.destroyForcibly();
            throw new IOException("npm could not install the peers; see npm.log");
        }
    }
}
