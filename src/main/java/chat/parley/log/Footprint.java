package chat.parley.log;

import chat.parley.settings.Settings;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What all logs together hold, in bytes of heap as estimated. An event costs its text twice (a string may be two bytes a
 * character) and about 240 bytes of objects around it and in what finds it.
 */
public final class Footprint {
    private static final int OBJECTS = 240;

    private final AtomicLong held = new AtomicLong();
    private final long limit;

    public Footprint(Settings settings) {
        this((long) (Runtime.getRuntime().maxMemory() * settings.log().heapShare()));
    }

    public Footprint(long limit) {
        this.limit = limit;
    }

    /** What that is. */
    long grow(long eventBytes) {
        held.addAndGet(size(eventBytes));
        return size(eventBytes);
    }

    /** What that is. */
    long shrink(long eventBytes) {
        held.addAndGet(-size(eventBytes));
        return size(eventBytes);
    }

    public static long size(long eventBytes) {
        return OBJECTS + 2 * eventBytes;
    }

    public long limit() {
        return limit;
    }

    public boolean full() {
        return held.get() >= limit;
    }

    /** Time to trim what is idle, before it is full. */
    public boolean nearlyFull() {
        return held.get() >= limit - limit / 8;
    }

    /** Whether there is still no shortage with so much more. */
    public boolean takes(long size) {
        return held.get() + size < limit - limit / 8;
    }

    public long held() {
        return held.get();
    }
}
