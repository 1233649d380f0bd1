package chat.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Another server on the benchmark's Open Liberty, with its own port and settings, and nothing of an earlier one. */
final class SecondLiberty {
    private final Options options;
    private final Path folder;
    private final Path server;

    /** @param name of the folder for its files, in the target folder */
    SecondLiberty(Options options, String name) throws IOException {
        this.options = options;
        this.folder = options.target().resolve(name);
        this.server = folder.resolve("servers").resolve(name);
        Folders.empty(folder);
        Files.createDirectories(server.resolve("apps"));
    }

    /** Gives the running server a WAR, at once, so that it never sees a part of it. */
    void serve(Path war) throws IOException {
        Path copy = Files.copy(war, folder.resolve("parley.war"));
        Files.move(copy, server.resolve("apps/parley.war"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes the configuration of the benchmark's first server. */
    void likeTheFirst() throws IOException {
        Path first = options.home().resolve("usr/servers/bench");
        Files.copy(first.resolve("server.xml"), server.resolve("server.xml"));
        Files.writeString(
                server.resolve("bootstrap.properties"),
                Files.readString(first.resolve("bootstrap.properties"))
                        .replaceAll("bench\\.port=\\d+", "bench.port=" + options.secondPort()));
    }

    /** Takes the configuration of the README's server. */
    void likeTheReadme() throws IOException {
        Files.copy(options.sources().resolve("server.xml"), server.resolve("server.xml"));
    }

    /** Starts the server, with these settings in its environment, and waits for the signs in its log. */
    Program start(Core core, Map<String, String> settings, String... signs) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("WLP_USER_DIR", folder.toString());
        return Program.start(
                core,
                List.of(
                        options.home().resolve("bin/server").toString(),
                        "run",
                        server.getFileName().toString()),
                folder,
                environment,
                log(),
                signs);
    }

    Path log() {
        return options.target().resolve(folder.getFileName() + ".log");
    }
}
