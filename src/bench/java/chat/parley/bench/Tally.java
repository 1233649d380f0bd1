package chat.parley.bench;

import java.util.Arrays;

/** What was said and what came back in one run. One thread: the one that holds the crowd. */
final class Tally {
    final Histogram latency = new Histogram();

    private final long began = System.nanoTime();
    private final long[] saidInRoom;
    private long saidWhileMeasuring;
    private long heard;
    private long dead;
    private boolean measuring;

    Tally(int rooms) {
        this.saidInRoom = new long[rooms];
    }

    void measure(boolean on) {
        measuring = on;
    }

    void said(int room) {
        saidInRoom[room]++;
        if (measuring) {
            saidWhileMeasuring++;
        }
    }

    /** A mark came back at {@code now}; false if it is older than this run, as a message of the history is. */
    boolean heard(long saidAt, long now) {
        if (saidAt < began) {
            return false;
        }
        heard++;
        if (measuring) {
            latency.add((now - saidAt) / 1000);
        }
        return true;
    }

    void died() {
        dead++;
    }

    long heard() {
        return heard;
    }

    long dead() {
        return dead;
    }

    long saidWhileMeasuring() {
        return saidWhileMeasuring;
    }

    long said() {
        return Arrays.stream(saidInRoom).sum();
    }

    /** How many times all that was said must be heard, each room having so many listeners. */
    long expected(int[] listeners) {
        long sum = 0;
        for (int room = 0; room < saidInRoom.length; room++) {
            sum += saidInRoom[room] * listeners[room];
        }
        return sum;
    }
}
