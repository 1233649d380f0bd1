package chat.parley.socket;

import chat.parley.room.Utf8;
import chat.parley.settings.LiveSettings;
import java.util.function.LongSupplier;

/**
 * Puts a client's frame together from its parts, and counts itself: Liberty checks each fragment alone and Undertow each
 * read, so what a container promises of sizes does not hold for fragments. Used by one thread at a time, as the
 * specification has it; only {@link #overdue} is for others.
 */
final class Gathering {
    private final LiveSettings limits;
    private final LongSupplier nanos;
    private StringBuilder parts;
    private int bytes;
    private int empty;
    private volatile boolean begun;
    private volatile long since;

    Gathering(LiveSettings limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
    }

    /** Whether the frame with this part is still one that we take. */
    boolean takes(String part) {
        bytes += Utf8.length(part);
        if (part.isEmpty()) empty++;
        return bytes <= limits.frameBytes() && empty <= limits.emptyParts();
    }

    /** Keeps a part that is not the last. */
    void keep(String part) {
        if (parts == null) {
            parts = new StringBuilder();
            since = nanos.getAsLong();
            begun = true;
        }
        parts.append(part);
    }

    /** The whole frame, with its last part; the next one begins anew. */
    String whole(String last) {
        String frame = parts == null ? last : parts.append(last).toString();
        parts = null;
        bytes = 0;
        empty = 0;
        begun = false;
        return frame;
    }

    /** Whether a frame has been on its way for too long. */
    boolean overdue() {
        return begun && nanos.getAsLong() - since > limits.frameTime().toNanos();
    }
}
