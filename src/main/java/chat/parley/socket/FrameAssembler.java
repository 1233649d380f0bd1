package chat.parley.socket;

import chat.parley.runtime.Utf8;
import chat.parley.settings.FrameSettings;
import java.util.function.LongSupplier;

/**
 * Assembles a client's frame from its parts, and limits its size, its empty parts and its duration. The containers do
 * not: Liberty checks each fragment alone, and Undertow each read.
 *
 * <p>Threads: one at a time, as the specification guarantees; only {@link #overdue} and {@link #end} are for other
 * threads. Errors: none; the methods return whether a part is within the limits.
 */
final class FrameAssembler {
    private final FrameSettings limits;
    private final LongSupplier nanos;
    private final PartialFrameBudget all;
    private StringBuilder parts;
    private long held;
    private boolean ended;
    private int bytes;
    private int empty;
    private volatile boolean begun;
    private volatile long since;

    /** @param all the budget of all connections, which includes this one */
    FrameAssembler(FrameSettings limits, LongSupplier nanos, PartialFrameBudget all) {
        this.limits = limits;
        this.nanos = nanos;
        this.all = all;
    }

    /** Returns whether the frame stays within the limits with this part. */
    boolean takes(String part) {
        bytes += Utf8.length(part);
        if (part.isEmpty()) empty++;
        return bytes <= limits.frameBytes() && empty <= limits.emptyParts();
    }

    /** Keeps a part that is not the last, and returns whether the budget had space for it. */
    synchronized boolean keep(String part) {
        if (ended) return true;
        if (parts == null) begin();
        parts.append(part);
        // A character may take two bytes, and the builder's capacity exceeds its length.
        long more = 2L * parts.capacity() - held;
        held += more;
        return all.grow(more);
    }

    private void begin() {
        parts = new StringBuilder();
        since = nanos.getAsLong();
        begun = true;
    }

    /** Returns the whole frame with its last part, and starts over for the next frame. */
    synchronized String whole(String last) {
        String frame = parts == null ? last : parts.append(last).toString();
        drop();
        bytes = 0;
        empty = 0;
        begun = false;
        return frame;
    }

    /** Drops all parts; later parts are ignored. */
    synchronized void end() {
        ended = true;
        drop();
    }

    private void drop() {
        if (parts == null) return;
        parts = null;
        all.shrink(held);
        held = 0;
    }

    /** Returns whether a frame has been incomplete for too long. */
    boolean overdue() {
        return begun && nanos.getAsLong() - since > limits.frameTime().toNanos();
    }
}
