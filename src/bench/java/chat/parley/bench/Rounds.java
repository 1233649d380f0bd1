package chat.parley.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures servers in turn, so that a temporary disturbance of the machine affects all of them. */
final class Rounds {
    private final List<Contestant> contestants = new ArrayList<>();
    private final Results results;
    private final PrintStream out;

    Rounds(Results results, PrintStream out) {
        this.results = results;
        this.out = out;
    }

    void add(Contestant contestant) {
        contestants.add(contestant);
    }

    /** Runs the server's code until it is compiled. */
    void warm() throws InterruptedException {
        for (Contestant contestant : contestants) {
            for (Workload workload : Workload.WARMING) {
                if (contestant.canTake(workload)) run(workload, contestant);
            }
        }
    }

    void measure(List<Workload> workloads, int rounds) throws InterruptedException {
        for (Workload workload : workloads) {
            for (int round = 0; round < rounds; round++) {
                measure(workload);
            }
        }
    }

    private void measure(Workload workload) throws InterruptedException {
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
            out.println(what + ": " + outcome.inWords());
            return Optional.of(outcome);
        } catch (IOException failure) {
            results.fail(what, failure);
            out.println(what + ": " + failure);
            return Optional.empty();
        }
    }
}
