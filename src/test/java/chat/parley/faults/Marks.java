package chat.parley.faults;

import java.util.Arrays;

/** Measures latencies of messages by the time in their text. Thread-safe. */
final class Marks {
    private static final String MARK = "~T";
    private static final int MOST = 2_000_000;

    private final long began = System.nanoTime();
    private long[] micros = new long[1024];
    private int count;

    /** A text with the time in it. */
    static String now() {
        return "Hello to everybody in the Garden " + MARK + System.nanoTime() + "~";
    }

    synchronized void hear(String frame) {
        for (int at = frame.indexOf(MARK); at >= 0; at = frame.indexOf(MARK, at + 1)) {
            long said = Digits.at(frame, at + MARK.length());
            if (said >= began && count < MOST) add((System.nanoTime() - said) / 1000);
        }
    }

    synchronized int count() {
        return count;
    }

    /** The percentile of the latencies in milliseconds. */
    synchronized double millis(double share) {
        long[] sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) Math.min(count - 1, Math.floor(count * share))] / 1000.0;
    }

    private void add(long one) {
        if (count == micros.length) micros = Arrays.copyOf(micros, 2 * count);
        micros[count++] = one;
    }
}
