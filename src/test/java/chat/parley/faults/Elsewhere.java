package chat.parley.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Runs GlassFish or WildFly with the packaged WAR at its root, as a process with its own folder. */
final class Elsewhere implements Host {
    private static final Path FOLDER =
            Path.of(System.getProperty("faults.folder")).toAbsolutePath();
    private static final Path WAR = Path.of(System.getProperty("parley.war"));

    private static final String POOL = "<thread-pool name=\"http-thread-pool\"";

    /**
     * The number of threads that docs/deploy.md advises. Idle ones end within a minute, so that stuck ones are visible.
     */
    private static final String THREADS = "max-thread-pool-size=\"200\" idle-thread-timeout-seconds=\"20\"";

    private final int port;
    private final Path log;
    private final Process process;

    private Elsewhere(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** Starts GlassFish, whose default heap is 512 MB. */
    static Host glassfish(int port, Map<String, String> settings, List<String> before) {
        Path home = Path.of(System.getProperty("glassfish.home"));
        Path domain = FOLDER.resolve("glassfish/domain1");
        copy(home.resolve("glassfish/domains/domain1"), domain);
        int admin = OwnServer.freePort();
        edit(domain.resolve("config/domain.xml"), port, admin);
        String asadmin = home.resolve("bin/asadmin").toString();
        List<String> start = List.of(
                asadmin,
                "start-domain",
                "--verbose",
                "--domaindir",
                domain.getParent().toString());
        Elsewhere server = new Elsewhere(port, domain.resolve("logs/server.log"), run(start, settings, before));
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> deployed(List.of(
                        asadmin, "--port", "" + admin, "deploy", "--force", "--contextroot", "/", WAR.toString())));
        return server.isUp();
    }

    static Host wildfly(int port, Map<String, String> settings, String heap, List<String> before) {
        Path home = Path.of(System.getProperty("wildfly.home"));
        Path base = FOLDER.resolve("wildfly");
        copy(home.resolve("standalone"), base);
        refuseCookies(base.resolve("configuration/standalone.xml"));
        List<String> start = List.of(
                home.resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + base,
                "-Djboss.bind.address=127.0.0.1",
                "-Djboss.http.port=" + port,
                "-Djboss.https.port=" + OwnServer.freePort(),
                "-Djboss.management.http.port=" + OwnServer.freePort());
        try {
            Files.copy(WAR, base.resolve("deployments/ROOT.war"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> all = new HashMap<>(settings);
        all.put("java.opts", heap + " -Djava.net.preferIPv4Stack=true");
        return new Elsewhere(port, base.resolve("log/server.log"), run(start, all, before)).isUp();
    }

    /** Configures WildFly as docs/deploy.md says; WildFly itself answers such a cookie with 500. */
    private static void refuseCookies(Path config) {
        String filter = "<filters><expression-filter name=\"cookies\" expression=\"regex(pattern='[$]Version="
                + "(?!\\x22?[01]\\x22?(;|,|$))', value='%{i,Cookie}') -> response-code(400)\"/></filters>";
        try {
            String standalone = Files.readString(config);
            String location = "<location name=\"/\" handler=\"welcome-content\"/>";
            if (!standalone.contains(location)) throw new IllegalStateException("No host in " + config);
            Files.writeString(
                    config,
                    standalone
                            .replace(location, location + "<filter-ref name=\"cookies\"/>")
                            .replaceFirst(
                                    "(?s)(welcome-content\".*?</handlers>)", "$1" + Matcher.quoteReplacement(filter)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void edit(Path config, int port, int admin) {
        try {
            String domain = Files.readString(config);
            if (!domain.contains(POOL)) throw new IllegalStateException("No pool of threads in " + config);
            Files.writeString(
                    config,
                    domain.replace("port=\"8080\"", "port=\"" + port + "\"")
                            .replace(POOL, POOL + " " + THREADS)
                            .replaceAll("(name=\"admin-listener\"[^>]*)port=\"\\d+\"", "$1port=\"" + admin + "\"")
                            .replaceAll("port=\"\\d+\"([^>]*name=\"admin-listener\")", "port=\"" + admin + "\"$1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path copied = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) Files.createDirectories(copied);
                else Files.copy(one, copied, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process run(List<String> command, Map<String, String> settings, List<String> before) {
        List<String> whole = new ArrayList<>(before);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(key -> key.startsWith("PARLEY_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        settings.forEach(
                (key, value) -> environment.put(key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        try {
            return builder.redirectOutput(FOLDER.resolve("elsewhere.txt").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean deployed(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private Elsewhere isUp() {
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> {
            HttpURLConnection asked = (HttpURLConnection)
                    address().resolve("health/ready").toURL().openConnection();
            return asked.getResponseCode() == 200;
        });
        return this;
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** The last JVM among the descendants: the started process is a script or a launcher. */
    private ProcessHandle server() {
        return process.descendants()
                .filter(one -> one.info().command().orElse("").endsWith("java"))
                .reduce((first, second) -> second)
                .orElse(process.toHandle());
    }

    @Override
    public Vitals vitals() {
        return Vitals.of(server().pid(), port);
    }

    @Override
    public long logBytes() {
        return log.toFile().length();
    }

    @Override
    public int failureFiles() {
        return 0;
    }

    @Override
    public List<String> logged(String part) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains(part)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        process.onExit().join();
    }
}
