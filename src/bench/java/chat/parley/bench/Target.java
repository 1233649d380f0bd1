package chat.parley.bench;

import java.util.List;
import java.util.Locale;

/**
 * A target for Parley relative to another server in one run.
 *
 * @param of whose figure it is: Parley's, or Parley's over Redis
 * @param bound the ratio of Parley's figure to the other's: at least this for deliveries, at most this for latencies
 * @param enough a latency in milliseconds that is short enough whatever the other's is; 0 if there is none
 */
record Target(String workload, String of, String against, Figure figure, double bound, double enough) {
    private static final double ENOUGH_MILLIS = 50;

    static final List<Target> ALL = List.of(
            deliveries("busy", Contestant.BUN, 1),
            deliveries("busy", Contestant.LIMIT, 0.5),
            deliveries("big", Contestant.BUN, 0.75),
            deliveries("many", Contestant.BUN, 0.75),
            deliveries("fives", Contestant.BUN, 0.6),
            deliveries("kilo", Contestant.BUN, 1),
            latency("quiet", Contestant.SOCKET_IO, Figure.P50, 1),
            latency("quiet", Contestant.SOCKET_IO, Figure.P99, 1),
            latency("quiet", Contestant.BUN, Figure.P50, 1.5),
            latency("steady", Contestant.SOCKET_IO, Figure.P50, 1),
            latency("steady", Contestant.SOCKET_IO, Figure.P99, 1),
            latencyOrShort("busy"),
            latencyOrShort("big"),
            latencyOrShort("many"),
            new Target("redis busy", Contestant.REDIS, Contestant.PARLEY, Figure.DELIVERIES, 0.75, 0));

    /**
     * The heap in bytes that an idle connection may take beyond that of an empty endpoint. Session and membership exist
     * without a connection too, and remain when it ends, so they are reported separately.
     */
    static final long IDLE_BYTES = 2048;

    private static Target deliveries(String workload, String against, double bound) {
        return new Target(workload, Contestant.PARLEY, against, Figure.DELIVERIES, bound, 0);
    }

    private static Target latency(String workload, String against, Figure figure, double bound) {
        return new Target(workload, Contestant.PARLEY, against, figure, bound, 0);
    }

    private static Target latencyOrShort(String workload) {
        return new Target(workload, Contestant.PARLEY, Contestant.BUN, Figure.P99, 2, ENOUGH_MILLIS);
    }

    /**
     * Where the generator was the bottleneck, a server may be faster than it was measured. Then only a verdict counts
     * that this would not change. In an open loop the generator spins, so its time says nothing.
     */
    Verdict verdict(Measured ours, Measured theirs) {
        boolean reached = isReachedBy(ours, theirs);
        if (Workload.isOpenLoop(workload)) return Verdict.of(reached);
        boolean stands = reached ? theirs.isFair() || isEnough(ours) : ours.isFair();
        return stands ? Verdict.of(reached) : Verdict.NOT_MEASURABLE;
    }

    private boolean isReachedBy(Measured ours, Measured theirs) {
        double ratio = figure.ratio(ours, theirs);
        if (figure == Figure.DELIVERIES) return ratio >= bound;
        return ratio <= bound || isEnough(ours);
    }

    private boolean isEnough(Measured ours) {
        return figure != Figure.DELIVERIES && figure.of(ours) <= enough;
    }

    String title() {
        String whose = of.equals(Contestant.PARLEY) ? "" : " of " + of;
        return workload + ", " + figure.title() + whose + " to that of " + against;
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
