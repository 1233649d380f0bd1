package chat.parley.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** All runs of one workload against one server. */
record Measured(String workload, String server, List<Outcome> runs) {
    /** The share of its core above which the generator may be the bottleneck. */
    private static final double SATURATED = 0.9;

    double heardPerSecond() {
        return median(Outcome::heardPerSecond);
    }

    /** The median latency in milliseconds. */
    double p50() {
        return median(run -> run.p50() / 1e3);
    }

    /** The 99th percentile of the latency in milliseconds. */
    double p99() {
        return median(run -> run.p99() / 1e3);
    }

    double busy() {
        return median(Outcome::busy);
    }

    /** Whether the generator had time to spare, so that it was the server that was measured. */
    boolean isFair() {
        return busy() < SATURATED;
    }

    long missing() {
        return runs.stream().mapToLong(Outcome::missing).sum();
    }

    long dead() {
        return runs.stream().mapToLong(Outcome::dead).sum();
    }

    private double median(ToDoubleFunction<Outcome> what) {
        double[] sorted = runs.stream().mapToDouble(what).sorted().toArray();
        return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
                .average()
                .orElseThrow();
    }
}
