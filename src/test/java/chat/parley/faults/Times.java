package chat.parley.faults;

import java.util.ArrayList;
import java.util.List;

/** How long things took, and when each began, in nanoseconds. Safe for several threads. */
final class Times {
    /** One of them. */
    record One(long began, long nanos) {
        double millis() {
            return nanos / 1e6;
        }
    }

    private final List<One> all = new ArrayList<>();

    /** What began then has ended now. */
    synchronized void end(long began) {
        all.add(new One(began, System.nanoTime() - began));
    }

    synchronized List<One> all() {
        return List.copyOf(all);
    }

    /** Milliseconds within which this share of them ended; zero if there are none. */
    double millis(double share) {
        long[] sorted = all().stream().mapToLong(One::nanos).sorted().toArray();
        int rank = (int) Math.ceil(share * sorted.length) - 1;
        return sorted.length == 0 ? 0 : sorted[Math.max(0, rank)] / 1e6;
    }

    @Override
    public String toString() {
        return "%d, p50 %.1f ms, p99 %.1f ms, worst %.1f ms"
                .formatted(all().size(), millis(0.5), millis(0.99), millis(1));
    }
}
