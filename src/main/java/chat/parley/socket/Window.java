package chat.parley.socket;

import java.util.function.LongSupplier;

/**
 * The limit of what a client may have unread, in characters of frames. Beyond it the client is sent nothing more until it says that
 * it has seen what came. A send that the container calls done is no measure: GlassFish and WildFly queue without bound.
 *
 * <p>The window remembers one mark under way, and does not count what the client has seen beyond it before the next mark. So it
 * costs the same for all, needs no log, and counts too much rather than too little.
 *
 * <p>Thread-safe; its lock is held for a few additions. Errors: none; a client that claims to have seen an event it was never sent
 * is ignored.
 */
final class Window {
    private final long limit;
    private final LongSupplier nanos;
    private volatile boolean shut;
    private volatile long moved;
    private long last;
    private long handed;
    private long mark;
    private long handedToMark;
    private long seen;
    private long read;

    /** @param limit in characters of frames */
    Window(long limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
    }

    /** The client starts at this cursor, with nothing unread. */
    synchronized void start(long cursor) {
        last = cursor;
        mark = cursor;
        seen = cursor;
    }

    boolean isOpen() {
        return !shut;
    }

    /** How long nothing has moved while it is shut, in nanoseconds; 0 if it is open. */
    long shutFor() {
        return shut ? nanos.getAsLong() - moved : 0;
    }

    /** A frame was handed over, after which the cursor stands here; whether this one shut it. */
    synchronized boolean handed(long cursor, int chars) {
        last = cursor;
        handed += chars;
        if (shut || handed - read <= limit) return false;
        moved = nanos.getAsLong();
        shut = true;
        return true;
    }

    /** The client says it has every event up to this one: never beyond what it was handed. Whether that opened it. */
    synchronized boolean seen(long seq) {
        if (seq > last || seq < seen) return false;
        if (seq > seen) moved = nanos.getAsLong();
        seen = seq;
        if (seq < last && seq < mark) return false;
        read = seq == last ? handed : handedToMark;
        mark = last;
        handedToMark = handed;
        boolean opens = shut && handed - read <= limit;
        if (opens) shut = false;
        return opens;
    }
}
