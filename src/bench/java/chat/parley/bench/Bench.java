package chat.parley.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** Starts the servers, warms them up, measures them in turn, and writes the report. */
final class Bench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Options options;
    private final Contestant parley;
    private final Results results = new Results();

    private Bench(Options options) {
        this.options = options;
        this.parley = Contestant.parley(options.port(), options.seenPerSecond());
    }

    /**
     * Runs the benchmark. The exit code is 1 if something could not be measured. A missed target does not change it;
     * the report shows that.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Core.LOAD.take();
        Bench bench = new Bench(Options.fromSystemProperties());
        bench.run();
        System.exit(bench.results.failed() ? 1 : 0);
    }

    private void run() throws IOException, InterruptedException {
        Files.createDirectories(options.target());
        String conditions = Conditions.now(options);
        Machine machine = Machine.now();
        try (Peers peers = new Peers(options)) {
            Program server = peers.jakarta();
            compare(peers);
            onLiberty("redis", this::redis);
            attempt("idle", () -> weigh(new Heap(server.pid())));
            attempt("trouble", () -> new Trouble(parley, server.pid(), OUT).run(results));
            onLiberty("soak", () -> new Soak(options, OUT).run(results));
            attempt("page", () -> visit(peers));
        }
        onLiberty("start", () -> new Starts(options, OUT).measure(results));
        Report report = new Report(results, conditions + " " + machine.inWords());
        Files.writeString(options.target().resolve("report.md"), report.page());
        Files.writeString(options.target().resolve("performance.json"), report.json());
        OUT.println(report.page());
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    /** Measures this, if it is wanted and possible. */
    private void attempt(String what, Step measurement) throws InterruptedException {
        if (!options.wants(what)) return;
        try {
            measurement.run();
        } catch (IOException failure) {
            OUT.println(what + ": " + failure);
            results.fail(what, failure);
        }
    }

    /** Measures what needs a second Liberty. */
    private void onLiberty(String what, Step measurement) throws InterruptedException {
        if (options.server() == Server.LIBERTY) {
            attempt(what, measurement);
        } else if (options.wants(what)) {
            results.leaveOut(what, new IOException("only on Open Liberty"));
        }
    }

    private void compare(Peers peers) throws InterruptedException {
        List<Workload> workloads = Workload.ALL.stream()
                .filter(workload -> options.wants(workload.name()))
                .toList();
        Rounds rounds = new Rounds(results, OUT);
        rounds.add(parley);
        if (!workloads.isEmpty()) {
            rounds.add(Contestant.naive(options.port()));
            add(rounds, Contestant.socketIo(options.nodePort()), peers::socketIo);
            add(rounds, Contestant.bun(options.bunPort()), peers::bun);
            add(rounds, Contestant.limit(options.limitPort()), peers::limit);
        }
        if (!workloads.isEmpty() || options.wants("trouble")) rounds.warm();
        options.also().forEach(rounds::add);
        rounds.measure(workloads, options.rounds());
    }

    /** Measures this peer too, if it can be started. */
    private void add(Rounds rounds, Contestant peer, Step start) throws InterruptedException {
        try {
            start.run();
            rounds.add(peer);
        } catch (IOException absent) {
            results.leaveOut(peer.name(), absent);
        }
    }

    private void redis() throws IOException, InterruptedException {
        try (OverRedis redis = OverRedis.start(options)) {
            Rounds rounds = new Rounds(results, OUT);
            rounds.add(parley);
            rounds.add(Contestant.parleyOverRedis(redis.port(), options.seenPerSecond()));
            rounds.warm();
            rounds.measure(Workload.REDIS, options.rounds());
        }
    }

    private void weigh(Heap heap) throws IOException, InterruptedException {
        weigh(Contestant.empty(options.port()), heap);
        weigh(parley, heap);
    }

    private void weigh(Contestant contestant, Heap heap) throws IOException, InterruptedException {
        // The first crowd also fills the server's pools, which are not part of the cost of a connection.
        Idle.measure(contestant, options.idle(), heap);
        Idle cost = Idle.measure(contestant, options.idle(), heap);
        OUT.println(cost);
        results.add(cost);
    }

    private void visit(Peers peers) throws InterruptedException {
        try {
            Lighthouse lighthouse = peers.lighthouse();
            for (Visit visit : lighthouse.visits(new FrontDoor(options.port()))) {
                OUT.println(visit);
                results.add(visit);
            }
        } catch (IOException absent) {
            results.leaveOut("page", absent);
        }
    }
}
