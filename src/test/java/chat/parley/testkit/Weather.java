package chat.parley.testkit;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What a network does to the bytes of one direction, of every connection. Safe for several threads. */
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

    /** How many bytes to take at once: at a low speed little, so that it is a trickle and not a burst. */
    synchronized int pieceBytes() {
        return Math.max(1, Math.min(PIECE_BYTES, bytesPerSecond / 20));
    }

    /** Returns when so many bytes may go on, or when their connection is gone. */
    synchronized void hold(int bytes, BooleanSupplier gone) throws InterruptedIOException {
        long since = System.nanoTime();
        while (!gone.getAsBoolean() && (paused || left(since, bytes) > 0)) {
            waitFor(paused ? Long.MAX_VALUE : left(since, bytes));
        }
    }

    /** To be called when a connection is gone: its bytes wait no longer. */
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
