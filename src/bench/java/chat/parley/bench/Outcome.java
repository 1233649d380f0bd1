package chat.parley.bench;

import java.util.Locale;

/**
 * The result of one run.
 *
 * @param saidPerSecond messages
 * @param heardPerSecond deliveries: each message counted once for each listener
 * @param p50 the median of the microseconds from sending to receiving
 * @param missing deliveries that did not come within 3 s after the end
 * @param dead connections that ended during the run
 * @param busy the share of its core that the load generator used: near 1 the generator may be the bottleneck
 */
record Outcome(
        double saidPerSecond,
        double heardPerSecond,
        long p50,
        long p99,
        long expected,
        long missing,
        long dead,
        double busy) {

    String inWords() {
        return String.format(
                Locale.ROOT,
                "%,.0f deliveries/s, p50 %.2f ms, p99 %.2f ms, missing %d, cut %d",
                heardPerSecond,
                p50 / 1e3,
                p99 / 1e3,
                missing,
                dead);
    }
}
