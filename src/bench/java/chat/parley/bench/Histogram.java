package chat.parley.bench;

/** A histogram of latencies in microseconds: exact to 64, then to one part in 64. One thread. */
final class Histogram {
    private static final int SIZE = 64 * 58;

    private final long[] counts = new long[SIZE];
    private long total;

    void add(long micros) {
        counts[bucket(micros)]++;
        total++;
    }

    long total() {
        return total;
    }

    /**
     * The percentile: the latency in microseconds that the share {@code part} (0 to 1) did not exceed; 0 if there are
     * none.
     */
    long percentile(double part) {
        long wanted = (long) Math.ceil(total * part);
        long passed = 0;
        for (int i = 0; i < SIZE; i++) {
            passed += counts[i];
            if (passed >= wanted) {
                return start(i);
            }
        }
        return start(SIZE - 1);
    }

    private static int bucket(long micros) {
        if (micros < 64) {
            return (int) Math.max(micros, 0);
        }
        int power = 63 - Long.numberOfLeadingZeros(micros);
        return ((power - 5) << 6) + (int) ((micros >>> (power - 6)) & 63);
    }

    private static long start(int bucket) {
        if (bucket < 64) {
            return bucket;
        }
        int power = (bucket >> 6) + 5;
        return (1L << power) + ((long) (bucket & 63) << (power - 6));
    }
}
