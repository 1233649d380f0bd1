package chat.parley.socket;

import java.util.function.LongSupplier;

/**
 * Send window: the limit on what a client may have unread, in characters of frames. Beyond it nothing more is sent
 * until the client confirms what it has received. A send that the container reports as done is no measure: GlassFish
 * and WildFly queue without limit.
 *
 * <p>The window remembers one mark at a time. What the client has seen beyond it does not count before the next mark.
 * It therefore costs the same for all clients, needs no log, and counts too much rather than too little.
 *
 * <p>Thread-safe; its lock is held for a few additions. Errors: none; a client that claims to have seen an event it was
 * never sent is ignored.
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

    /** @param limit the limit in characters of frames */
    Window(long limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
    }

    /** Starts at this cursor, with nothing unread. */
    synchronized void start(long cursor) {
        last = cursor;
        mark = cursor;
        seen = cursor;
    }

    boolean isOpen() {
        return !shut;
    }

    /** Returns how long nothing has moved while the window is shut, in nanoseconds; 0 if it is open. */
    long shutFor() {
        return shut ? nanos.getAsLong() - moved : 0;
    }

    /**
     * Records a sent frame, after which the cursor is at {@code cursor}. Returns whether this frame shut the window.
     */
    synchronized boolean handed(long cursor, int chars) {
        last = cursor;
        handed += chars;
        if (shut || handed - read <= limit) return false;
        moved = nanos.getAsLong();
        shut = true;
        return true;
    }

    /**
     * Handles the client's confirmation that it has every event up to this one; a number beyond the last sent event is
     * ignored. Returns whether that opened the window.
     */
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
