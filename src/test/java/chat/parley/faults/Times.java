package chat.parley.faults;

import java.util.ArrayList;
import java.util.List;

/** Durations with their starts, in nanoseconds. Thread-safe. */
final class Times {
    /** A duration with its start. */
    record One(long began, long nanos) {
        double millis() {
            return nanos / 1e6;
        }
    }

    private final List<One> all = new ArrayList<>();

    /** Records the end of an operation that began at this time. */
    synchronized void end(long began) {
        all.add(new One(began, System.nanoTime() - began));
    }

    synchronized List<One> all() {
        return List.copyOf(all);
    }

    /** The percentile of the durations in milliseconds; zero if there are none. */
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
