package chat.parley.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts the servers, warms them up, measures them in turn, and writes the report. */
final class Bench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Options options;
    private final Results results = new Results();
    private final List<Contestant> contestants = new ArrayList<>();

    private Bench(Options options) {
        this.options = options;
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
            contestants.add(Contestant.parley(options.port(), options.seenPerSecond()));
            contestants.add(Contestant.naive(options.port()));
            add(Contestant.socketIo(options.nodePort()), peers::socketIo);
            add(Contestant.bun(options.bunPort()), peers::bun);
            measure();
            weigh(new Heap(server.pid()));
            trouble(server.pid());
            visit(peers);
        }
        Report report = new Report(results, conditions + " " + machine.inWords());
        Files.writeString(options.target().resolve("report.md"), report.page());
        Files.writeString(options.target().resolve("performance.json"), report.json());
        OUT.println(report.page());
    }

    private interface Start {
        void run() throws IOException, InterruptedException;
    }

    /** Measures this peer too, if it can be started. */
    private void add(Contestant peer, Start start) throws InterruptedException {
        try {
            start.run();
            contestants.add(peer);
        } catch (IOException absent) {
            results.leaveOut(peer.name(), absent);
        }
    }

    private void measure() throws InterruptedException {
        List<Workload> workloads = Workload.ALL.stream()
                .filter(workload -> options.wants(workload.name()))
                .toList();
        if (!workloads.isEmpty()) {
            warm();
        }
        contestants.addAll(options.also());
        for (Workload workload : workloads) {
            for (int run = 0; run < options.rounds(); run++) {
                round(workload);
            }
        }
    }

    private void warm() throws InterruptedException {
        for (Contestant contestant : contestants) {
            for (Workload workload : Workload.WARMING) {
                run(workload, contestant);
            }
        }
    }

    /** Measures all servers in turn, so that a temporary disturbance of the machine affects all of them. */
    private void round(Workload workload) throws InterruptedException {
        for (Contestant contestant : contestants) {
            if (contestant.canTake(workload)) {
                run(workload, contestant)
                        .ifPresent(outcome -> results.add(workload.name(), contestant.name(), outcome));
            }
        }
    }

    private Optional<Outcome> run(Workload workload, Contestant contestant) throws InterruptedException {
        String what = workload.name() + ", " + contestant.name();
        try {
            Outcome outcome = Load.run(workload.saying(Math.max(workload.bytes(), contestant.bytes())), contestant);
            OUT.println(what + ": " + outcome.inWords());
            return Optional.of(outcome);
        } catch (IOException failure) {
            results.fail(what, failure);
            OUT.println(what + ": " + failure);
            return Optional.empty();
        }
    }

    private void weigh(Heap heap) throws InterruptedException {
        if (options.wants("idle")) {
            weigh(Contestant.empty(options.port()), heap);
            weigh(Contestant.parley(options.port(), options.seenPerSecond()), heap);
        }
    }

    private void weigh(Contestant contestant, Heap heap) throws InterruptedException {
        try {
            // The first crowd also fills the server's pools, which are not part of the cost of a connection.
            Idle.measure(contestant, options.idle(), heap);
            Idle cost = Idle.measure(contestant, options.idle(), heap);
            OUT.println(cost);
            results.add(cost);
        } catch (IOException failure) {
            results.fail("idle, " + contestant.name(), failure);
        }
    }

    private void trouble(long pid) throws InterruptedException {
        if (!options.wants("trouble")) return;
        try {
            new Trouble(Contestant.parley(options.port(), options.seenPerSecond()), pid, OUT).run(results);
        } catch (IOException failure) {
            results.fail("trouble", failure);
        }
    }

    private void visit(Peers peers) throws InterruptedException {
        if (!options.wants("page")) return;
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
