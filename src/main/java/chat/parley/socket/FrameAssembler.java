package chat.parley.socket;

import chat.parley.runtime.Utf8;
import chat.parley.settings.FrameSettings;
import java.util.function.LongSupplier;

/**
 * Puts a client's frame together from its parts, and limits its size, its empty parts and its time. Containers do not: Liberty
 * checks each fragment alone and Undertow each read.
 *
 * <p>Threads: one at a time, as the specification has it; only {@link #overdue} and {@link #end} are for others. Errors: none; it
 * answers whether a part is within the limits.
 */
final class FrameAssembler {
    private final FrameSettings limits;
    private final LongSupplier nanos;
    private final PartialFrameBudget all;
    private StringBuilder parts;
    private long held;
    private boolean over;
    private int bytes;
    private int empty;
    private volatile boolean begun;
    private volatile long since;

    /** @param all of every connection: this one's is a part of it */
    FrameAssembler(FrameSettings limits, LongSupplier nanos, PartialFrameBudget all) {
        this.limits = limits;
        this.nanos = nanos;
        this.all = all;
    }

    /** Whether the frame is within the limits with this part. */
    boolean takes(String part) {
        bytes += Utf8.length(part);
        if (part.isEmpty()) empty++;
        return bytes <= limits.frameBytes() && empty <= limits.emptyParts();
    }

    /** Keeps a part that is not the last; whether there was space for it. */
    synchronized boolean keep(String part) {
        if (over) return true;
        if (parts == null) begin();
        parts.append(part);
        // A character may be two bytes, and a builder has more space than characters.
        long more = 2L * parts.capacity() - held;
        held += more;
        return all.grow(more);
    }

    private void begin() {
        parts = new StringBuilder();
        since = nanos.getAsLong();
        begun = true;
    }

    /** The whole frame, with its last part; the next one begins anew. */
    synchronized String whole(String last) {
        String frame = parts == null ? last : parts.append(last).toString();
        drop();
        bytes = 0;
        empty = 0;
        begun = false;
        return frame;
    }

    /** Nothing is kept any more. */
    synchronized void end() {
        over = true;
        drop();
    }

    private void drop() {
        if (parts == null) return;
        parts = null;
        all.shrink(held);
        held = 0;
    }

    /** Whether a frame has been on its way for too long. */
    boolean overdue() {
        return begun && nanos.getAsLong() - since > limits.frameTime().toNanos();
    }
}
