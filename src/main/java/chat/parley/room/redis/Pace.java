package chat.parley.room.redis;

import chat.parley.room.redis.script.DeliveryStream;
import java.util.concurrent.TimeUnit;

/**
 * The pace at which a delivery stream is read. Each read costs more than the events that it brings, so while a busy stream
 * brings nothing for the rooms of this node, it is read less often. The first event for one of them ends that. A read that
 * brought as much as it may is followed by the next at once, because there may be more. One thread uses it.
 */
final class Pace {
    /** The longest delay of an event, which people hardly notice. */
    static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** So many useless reads one after the other are a stream of other servers' rooms. */
    static final int USELESS = 8;

    /** A stream of fewer events, below 200 a second, costs little. */
    private static final long SPARSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private int useless;
    private long before;

    /**
     * Returns for how long not to read after a read that has just ended, in nanoseconds.
     *
     * @param useful whether it brought something for a room of this node
     * @param events how many events it brought
     * @param now the time, in nanoseconds
     */
    long after(boolean useful, int events, long now) {
        long passed = now - before;
        before = now;
        useless = useful || passed > events * SPARSE_NANOS ? 0 : useless + 1;
        return useless < USELESS || events == DeliveryStream.MAX_ENTRIES ? 0 : GATHER_NANOS;
    }
}
