package chat.parley.bench;

import java.util.List;
import java.util.Locale;

/**
 * A target for Parley relative to another server in one run.
 *
 * @param bound the ratio of Parley's figure to the other's: at least this for deliveries, at most this for latencies
 * @param enough a latency in milliseconds that is short enough whatever the other's is; 0 if there is none
 */
record Target(String workload, String against, Figure figure, double bound, double enough) {
    private static final double ENOUGH_MILLIS = 50;

    static final List<Target> ALL = List.of(
            deliveries("busy", Contestant.BUN, 1),
            deliveries("busy", "limit", 0.5),
            deliveries("big", Contestant.BUN, 0.75),
            deliveries("many", Contestant.BUN, 0.75),
            deliveries("fives", Contestant.BUN, 0.6),
            deliveries("kilo", Contestant.BUN, 1),
            latency("quiet", Contestant.SOCKET_IO, Figure.P50, 1),
            latency("quiet", Contestant.SOCKET_IO, Figure.P99, 1),
            latency("quiet", Contestant.BUN, Figure.P50, 1.5),
            latency("steady", Contestant.SOCKET_IO, Figure.P50, 1),
            latency("steady", Contestant.SOCKET_IO, Figure.P99, 1),
            new Target("busy", Contestant.BUN, Figure.P99, 2, ENOUGH_MILLIS),
            new Target("big", Contestant.BUN, Figure.P99, 2, ENOUGH_MILLIS),
            new Target("many", Contestant.BUN, Figure.P99, 2, ENOUGH_MILLIS));

    /**
     * The heap in bytes that an idle connection may take beyond that of an empty endpoint. Session and membership exist
     * without a connection too, and remain when it ends, so they are reported separately.
     */
    static final long IDLE_BYTES = 2048;

    private static Target deliveries(String workload, String against, double bound) {
        return new Target(workload, against, Figure.DELIVERIES, bound, 0);
    }

    private static Target latency(String workload, String against, Figure figure, double bound) {
        return new Target(workload, against, figure, bound, 0);
    }

    boolean isReachedBy(Measured ours, Measured theirs) {
        double ratio = figure.ratio(ours, theirs);
        if (figure == Figure.DELIVERIES) return ratio >= bound;
        return ratio <= bound || figure.of(ours) <= enough;
    }

    /** Whether the generator had time to spare with both servers. In an open loop it spins, so its time says nothing. */
    boolean isMeasurable(Measured ours, Measured theirs) {
        return Workload.isOpenLoop(workload) || Math.max(ours.busy(), theirs.busy()) < Measured.SATURATED;
    }

    String direction() {
        String bounded = String.format(Locale.ROOT, "%s %.2f", figure.direction(), bound);
        return enough == 0 ? bounded : String.format(Locale.ROOT, "%s, or %.0f ms", bounded, enough);
    }

    enum Figure {
        DELIVERIES("deliveries/s", "at least"),
        P50("p50", "at most"),
        P99("p99", "at most");

        private final String title;
        private final String direction;

        Figure(String title, String direction) {
            this.title = title;
            this.direction = direction;
        }

        double ratio(Measured ours, Measured theirs) {
            return of(ours) / of(theirs);
        }

        String title() {
            return title;
        }

        String direction() {
            return direction;
        }

        double of(Measured row) {
            return switch (this) {
                case DELIVERIES -> row.heardPerSecond();
                case P50 -> row.p50();
                case P99 -> row.p99();
            };
        }
    }
}
