package chat.parley.testkit;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The faults of a network for the bytes of one direction, of every connection. Thread-safe. */
final class Weather {
    private static final int PIECE_BYTES = 8 * 1024;
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private boolean paused;
    private long delayNanos;
    private int bytesPerSecond = UNLIMITED;

    synchronized void pause(boolean nothingPasses) {
        paused = nothingPasses;
        notifyAll();
    }

    synchronized void delay(Duration atLeast) {
        delayNanos = atLeast.toNanos();
        notifyAll();
    }

    synchronized void limit(int bytesEachSecond) {
        bytesPerSecond = bytesEachSecond;
        notifyAll();
    }

    synchronized void clear() {
        paused = false;
        delayNanos = 0;
        limit(UNLIMITED);
    }

    /** The number of bytes to forward at once: few at a low speed, so that they trickle. */
    synchronized int pieceBytes() {
        return Math.max(1, Math.min(PIECE_BYTES, bytesPerSecond / 20));
    }

    /** Waits until this many bytes may pass, or their connection is gone. */
    synchronized void hold(int bytes, BooleanSupplier gone) throws InterruptedIOException {
        long since = System.nanoTime();
        while (!gone.getAsBoolean() && (paused || left(since, bytes) > 0)) {
            waitFor(paused ? Long.MAX_VALUE : left(since, bytes));
        }
    }

    /** Wakes the waiting bytes of a connection that is gone. */
    synchronized void lookUp() {
        notifyAll();
    }

    private long left(long since, int bytes) {
        long takes = bytesPerSecond == UNLIMITED ? 0 : TimeUnit.SECONDS.toNanos(bytes) / bytesPerSecond;
        return since + delayNanos + takes - System.nanoTime();
    }

    private synchronized void waitFor(long nanos) throws InterruptedIOException {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
