package chat.parley.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures how long Parley takes to start, on both cores: with Maven from its sources, and as a WAR on a running Liberty. */
final class Starts {
    private static final int RUNS = 3;
    private static final double MOST_SECONDS_WITH_MAVEN = 20;
    private static final double MOST_SECONDS_ALONE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STARTED = "CWWKZ0001I";
    private static final String READY = "CWWKF0011I";
    private static final Pattern SECONDS = Pattern.compile(STARTED + ".* parley .* in ([0-9.]+) seconds");
    private static final String OURS = "Parley";
    /** What is not part of the sources. */
    private static final Set<String> NO_SOURCES = Set.of("target", ".git", "node_modules");

    private final Options options;
    private final Map<String, String> settings;
    private final PrintStream out;

    Starts(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.settings =
                Map.of("PARLEY_HTTP_HOST", "127.0.0.1", "PARLEY_HTTP_PORT", Integer.toString(options.secondPort()));
    }

    private interface Run {
        double seconds() throws IOException, InterruptedException;
    }

    void measure(Results results) throws IOException, InterruptedException {
        // The first start also downloads what is missing.
        withMaven();
        results.add(new Bound(
                "start, s from mvn liberty:run to the first page, after the downloads",
                MOST_SECONDS_WITH_MAVEN,
                median("mvn liberty:run", this::withMaven)));
        results.add(new Bound(
                "start, s to deploy the WAR alone on a running Open Liberty",
                MOST_SECONDS_ALONE,
                median("deployment", this::alone)));
    }

    private double median(String what, Run run) throws IOException, InterruptedException {
        double[] seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            seconds[i] = run.seconds();
            out.printf("start, %s: %.2f s%n", what, seconds[i]);
        }
        Arrays.sort(seconds);
        return seconds[RUNS / 2];
    }

    /** From the command to the first page, in a copy of the sources in which nothing was built. */
    private double withMaven() throws IOException, InterruptedException {
        Path copy = options.target().resolve("start");
        Peers.checkFree(options.secondPort());
        Folders.copy(options.sources(), copy, NO_SOURCES);
        List<String> command = List.of(options.maven().toString(), "-B", "-ntp", "liberty:run");
        long begin = System.nanoTime();
        Path log = options.target().resolve("start.log");
        Program maven = Program.start(Core.BOTH, command, copy, settings, log, READY);
        try {
            awaitPage();
            return secondsSince(begin);
        } finally {
            maven.close();
        }
    }

    /** As Liberty tells it, on a server that has started but never served an application. */
    private double alone() throws IOException, InterruptedException {
        Peers.checkFree(options.secondPort());
        SecondLiberty liberty = new SecondLiberty(options, "deployment");
        liberty.likeTheReadme();
        Program server = liberty.start(Core.BOTH, settings, READY);
        try {
            liberty.serve(options.war());
            awaitPage();
            return deployed(Files.readString(liberty.log()));
        } finally {
            server.close();
        }
    }

    /** Reads the time of a deployment from Liberty's log. */
    static double deployed(String log) throws IOException {
        Matcher told = SECONDS.matcher(log);
        if (!told.find()) throw new IOException("Liberty does not tell how long it took to start Parley");
        return Double.parseDouble(told.group(1));
    }

    /** Waits for Parley's own page: before it is deployed, Liberty has one of its own at the same place. */
    private void awaitPage() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + options.secondPort() + "/"))
                .timeout(PATIENCE)
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (http.send(page, BodyHandlers.ofString()).body().contains(OURS)) return;
            } catch (IOException notYet) {
                // Nobody listens on this port yet.
            }
            Thread.sleep(20);
        }
        throw new IOException("there is no page after " + PATIENCE);
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
