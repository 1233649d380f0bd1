package chat.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Jakarta EE server with Parley at its root and the peers under {@code /bench}, with all protective limits disabled.
 */
enum Server {
    LIBERTY("Open Liberty") {
        @Override
        Program start(Options options) throws IOException, InterruptedException {
            return run(options, List.of("bin/server", "run", "bench"), LIBERTY_IS_READY);
        }
    },
    GLASSFISH("GlassFish") {
        @Override
        Program start(Options options) throws IOException, InterruptedException {
            Path domain = options.home().resolve("glassfish/domains/domain1/config/domain.xml");
            Files.writeString(
                    domain,
                    Files.readString(domain)
                            .replace("port=\"8080\"", "port=\"" + options.port() + "\"")
                            .replace("port=\"4848\"", "port=\"" + options.adminPort() + "\""));
            Program server = run(options, List.of("bin/asadmin", "start-domain", "--verbose"), "startup time");
            deploy(options, "/", options.war());
            deploy(options, "/bench", options.naive());
            return server;
        }

        private void deploy(Options options, String root, Path war) throws IOException, InterruptedException {
            List<String> command = List.of(
                    options.home() + "/bin/asadmin",
                    "--port",
                    "" + options.adminPort(),
                    "deploy",
                    "--contextroot",
                    root,
                    "" + war);
            Process deploying = new ProcessBuilder(command).inheritIO().start();
            if (deploying.waitFor() != 0) throw new IOException("GlassFish does not deploy " + war);
        }
    },
    WILDFLY("WildFly") {
        @Override
        Program start(Options options) throws IOException, InterruptedException {
            Path folder = options.home().resolve("standalone/deployments");
            Files.copy(options.war(), folder.resolve("ROOT.war"), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(options.naive(), folder.resolve("bench.war"), StandardCopyOption.REPLACE_EXISTING);
            return run(
                    options,
                    List.of(
                            "bin/standalone.sh",
                            "-Djboss.http.port=" + options.port(),
                            "-Djboss.management.http.port=" + options.adminPort()),
                    "Deployed \"ROOT.war\"",
                    "Deployed \"bench.war\"");
        }
    };

    /** What Liberty's log says once Parley and the naive room serve. */
    static final String[] LIBERTY_IS_READY = {"Application parley started", "Application naive started", "CWWKF0011I"};

    /** The options that lift the limits; Liberty's are in its server.xml. */
    private static final List<String> UNLIMITED = List.of(
            "POSTS_BURST",
            "GATE_GUESSES",
            "GATE_ALLGUESSES",
            "GATE_CREATIONS",
            "GATE_CONNECTIONSPERSESSION",
            "GATE_CONNECTIONSPERADDRESS",
            "GATE_CONNECTIONS",
            "GATE_SESSIONS",
            "GATE_SESSIONSPERADDRESS",
            "GATE_ROOMSHARE",
            "BUDGET_FACTOR",
            "ROOM_ROOMS",
            "ROOM_PEOPLE");

    private final String title;

    Server(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Starts the server and waits until everything is deployed. */
    abstract Program start(Options options) throws IOException, InterruptedException;

    Program run(Options options, List<String> command, String... signs) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of("JAVA_HOME", System.getProperty("java.home")));
        if (this != LIBERTY) {
            UNLIMITED.forEach(limit -> environment.put("PARLEY_" + limit, "1000000"));
            environment.put("PARLEY_POSTS_PER", "1s");
        }
        return Program.start(
                Core.SERVERS,
                inside(options.home(), command),
                options.home(),
                environment,
                options.target().resolve("server.log"),
                signs);
    }

    /** The command with a script of the server, which may not be executable after unpacking. */
    private static List<String> inside(Path home, List<String> command) {
        Path program = home.resolve(command.get(0));
        program.toFile().setExecutable(true);
        List<String> whole = new ArrayList<>(command);
        whole.set(0, program.toString());
        return whole;
    }
}
