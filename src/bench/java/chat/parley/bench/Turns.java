package chat.parley.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** The workloads in which Parley is to be as fast after some trouble as before it. */
final class Turns {
    private static final int BEFORE = 3;
    /** Two turns of the four workloads take less than a minute. */
    private static final int AFTER = 2;

    private static final List<Workload> MEASURED = Workload.ALL.stream()
            .filter(workload -> List.of("busy", "big", "many", "quiet").contains(workload.name()))
            .map(workload -> workload.lasting(Duration.ofSeconds(1), Duration.ofSeconds(4)))
            .toList();

    private final Contestant parley;
    private final PrintStream out;
    private final Results before;

    private Turns(Contestant parley, PrintStream out, Results before) {
        this.parley = parley;
        this.out = out;
        this.before = before;
    }

    /** Measures how fast Parley is before any trouble. */
    static Turns before(Contestant parley, PrintStream out) throws IOException, InterruptedException {
        Results before = new Results();
        turns(BEFORE, parley, before);
        return new Turns(parley, out, before);
    }

    /** Measures how fast Parley is after this trouble. */
    void after(String trouble, Results results) throws IOException, InterruptedException {
        Results after = new Results();
        turns(AFTER, parley, after);
        for (Measured now : after.measured()) {
            Recovery recovery = Recovery.of(
                    trouble, before.measured(now.workload(), parley.name()).orElseThrow(), now);
            out.println(recovery);
            results.add(recovery);
        }
    }

    /** Runs one of the workloads for this long. */
    void talk(String name, Duration lasting) throws IOException, InterruptedException {
        Workload workload = MEASURED.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        talk(workload.lasting(Duration.ZERO, lasting), parley);
    }

    private static void turns(int turns, Contestant parley, Results measured) throws IOException, InterruptedException {
        for (int turn = 0; turn < turns; turn++) {
            for (Workload workload : MEASURED) {
                measured.add(workload.name(), parley.name(), talk(workload, parley));
            }
        }
    }

    /** Runs a workload, in which nothing may be missing or cut. */
    private static Outcome talk(Workload workload, Contestant parley) throws IOException, InterruptedException {
        Outcome outcome = Load.run(workload, parley);
        if (outcome.missing() + outcome.dead() > 0) throw new IOException("Not whole: " + outcome.inWords());
        return outcome;
    }
}
