package chat.parley.bench;

/**
 * A figure of Parley before some trouble and within a minute after it.
 *
 * @param figure a latency in milliseconds, or a number: deliveries a second, threads, megabytes
 * @param ratio of what is after the trouble to what was before; above 1 it is better
 */
record Recovery(String trouble, String figure, double before, double after, double ratio) {
    private static final double ENOUGH = 0.9;

    /** The figure of a workload: its latency in an open loop, its deliveries in a closed one. */
    static Recovery of(String trouble, Measured before, Measured after) {
        if (Workload.isOpenLoop(before.workload())) {
            return held(trouble, before.workload() + ", p50 ms", before.p50(), after.p50());
        }
        double was = before.heardPerSecond();
        double is = after.heardPerSecond();
        return new Recovery(trouble, before.workload() + ", deliveries/s", was, is, is / was);
    }

    /** A figure that is better the smaller it is. */
    static Recovery held(String trouble, String figure, double before, double after) {
        return new Recovery(trouble, figure, before, after, before / after);
    }

    /** Whether the figure is a time; otherwise it is a number. */
    boolean isTime() {
        return figure.endsWith(" ms");
    }

    boolean isReached() {
        return ratio >= ENOUGH;
    }
}
