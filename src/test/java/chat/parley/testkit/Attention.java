package chat.parley.testkit;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Decides when a client reports what it has seen: in answer to each beat, and after each 8 KiB of events, at most 20
 * times a second.
 */
final class Attention {
    private static final int UNSEEN_BYTES = 8 * 1024;
    private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

    private final LongSupplier newest;
    private int unseen;
    private long saidAt = System.nanoTime() - PAUSE_NANOS;

    /** @param newest the number of the last event the client has */
    Attention(LongSupplier newest) {
        this.newest = newest;
    }

    /** Whether {@link #seen} should be sent after this frame of this many bytes. */
    boolean isDueAfter(Json frame, int bytes) {
        unseen += frame.text("type").equals("events") ? bytes : 0;
        return frame.text("type").equals("beat")
                || (unseen >= UNSEEN_BYTES && System.nanoTime() - saidAt >= PAUSE_NANOS);
    }

    /** The frame to send. */
    Json seen() {
        unseen = 0;
        saidAt = System.nanoTime();
        return Json.empty().with("type", "seen").with("seq", newest.getAsLong());
    }
}
