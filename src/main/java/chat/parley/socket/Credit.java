package chat.parley.socket;

import chat.parley.room.RoomLog;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much may be on the way to a client unread. While that is little, a blocking send cannot block: before a write would,
 * the kernel took 74 to 105 KB, whatever the size of the writes (measured over a link cut dead).
 *
 * <p>Thread-safe; {@code seen} comes on the receiving thread, the rest from whoever has the connection.
 */
final class Credit {
    private final RoomLog log;
    private final long limit;
    private volatile long handed;
    private volatile long seen = -1;
    private final AtomicLong other = new AtomicLong();
    private volatile long otherSeen;

    Credit(RoomLog log, long limit) {
        this.log = log;
        this.limit = limit;
    }

    /** The client starts at this cursor, with nothing unread. */
    void start(long cursor) {
        handed = cursor;
        seen = log.bytesTo(cursor);
    }

    /** Whether what was handed over last may be sent directly. */
    boolean covers() {
        long to = log.bytesTo(handed);
        return seen >= 0 && to >= 0 && to - seen + other.get() - otherSeen <= limit;
    }

    void handedEvents(long cursor) {
        handed = cursor;
    }

    void handedOther(int chars) {
        other.addAndGet(chars);
    }

    /** The client says it has every event up to this one: never back, never beyond what it was handed. */
    void seen(long seq) {
        if (seq > handed) return;
        if (seq == handed) otherSeen = other.get();
        long bytes = log.bytesTo(seq);
        if (bytes > seen) seen = bytes;
    }
}
