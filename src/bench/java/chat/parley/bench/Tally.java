package chat.parley.bench;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Counts the messages sent and received in one run. Used by the thread of the crowd. */
final class Tally {
    final Histogram latency = new Histogram();

    private final Mark.Time began = new Mark.Time(System.nanoTime());
    private final long[] saidInRoom;
    private long saidWhileMeasuring;
    private long heard;
    private long heardWhileMeasuring;
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

    /** Counts a mark; false if it is older than this run, as a message of the history is. */
    boolean heard(ByteBuffer in, int mark) {
        if (Mark.isBefore(in, mark, began)) {
            return false;
        }
        heard++;
        if (measuring) {
            heardWhileMeasuring++;
        }
        return true;
    }

    /** Adds a latency, unless it is still the warm-up. */
    void took(long nanos) {
        if (measuring) {
            latency.add(nanos / 1000);
        }
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

    long heardWhileMeasuring() {
        return heardWhileMeasuring;
    }

    long saidWhileMeasuring() {
        return saidWhileMeasuring;
    }

    long said() {
        return Arrays.stream(saidInRoom).sum();
    }

    /** The expected number of deliveries, for rooms with these numbers of listeners. */
    long expected(int[] listeners) {
        long sum = 0;
        for (int room = 0; room < saidInRoom.length; room++) {
            sum += saidInRoom[room] * listeners[room];
        }
        return sum;
    }
}
