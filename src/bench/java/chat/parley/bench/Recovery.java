package chat.parley.bench;

/**
 * A figure of Parley before some trouble and within a minute after it.
 *
 * @param figure of a workload: deliveries a second, or a latency in milliseconds
 * @param ratio of what is after the trouble to what was before; above 1 it is better
 */
record Recovery(String trouble, String figure, double before, double after, double ratio) {
    private static final double ENOUGH = 0.9;

    boolean isReached() {
        return ratio >= ENOUGH;
    }
}
