package chat.parley.bench;

import java.util.List;

/**
 * A target for Parley relative to another server in one run.
 *
 * @param bound the ratio of Parley's figure to the other's: at least this for deliveries, at most this for latencies
 */
record Target(String workload, String against, Figure figure, double bound) {

    static final List<Target> ALL = List.of(
            new Target("busy", Contestant.SOCKET_IO, Figure.DELIVERIES, 10),
            new Target("busy", "floor", Figure.DELIVERIES, 5),
            new Target("busy", "limit", Figure.DELIVERIES, 1 / 3.0),
            new Target("big", Contestant.SOCKET_IO, Figure.DELIVERIES, 8),
            new Target("many", Contestant.SOCKET_IO, Figure.DELIVERIES, 4),
            new Target("steady", Contestant.SOCKET_IO, Figure.P50, 1),
            new Target("quiet", Contestant.SOCKET_IO, Figure.P50, 1.2),
            new Target("quiet", Contestant.SOCKET_IO, Figure.P99, 2));

    /**
     * The heap in bytes that an idle connection may take beyond that of an empty endpoint. Session and membership exist
     * without a connection too, and remain when it ends, so they are reported separately.
     */
    static final long IDLE_BYTES = 2048;

    boolean isReachedBy(double ratio) {
        return figure == Figure.DELIVERIES ? ratio >= bound : ratio <= bound;
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

        private double of(Measured row) {
            return switch (this) {
                case DELIVERIES -> row.heardPerSecond();
                case P50 -> row.p50();
                case P99 -> row.p99();
            };
        }
    }
}
