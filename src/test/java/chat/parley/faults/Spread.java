package chat.parley.faults;

import java.util.Collection;

/** The median, the 95th percentile and the worst of some milliseconds. */
record Spread(double median, double p95, double worst) {
    static Spread of(Collection<?> millis) {
        double[] sorted = millis.stream()
                .mapToDouble(one -> ((Number) one).doubleValue())
                .sorted()
                .toArray();
        return new Spread(rank(sorted, 0.5), rank(sorted, 0.95), rank(sorted, 1));
    }

    private static double rank(double[] sorted, double share) {
        if (sorted.length == 0) return Double.NaN;
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    @Override
    public String toString() {
        return "%.0f / %.0f / %.0f".formatted(median, p95, worst);
    }
}
