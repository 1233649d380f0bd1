package chat.parley.log;

import chat.parley.settings.Settings;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Estimated heap use of all logs together, in bytes. An event costs twice its text (a string may take two bytes a
 * character) and about 240 bytes of objects: its own and its index entries.
 */
public final class Footprint {
    private static final int OBJECTS = 240;

    private final AtomicLong held = new AtomicLong();
    private final long limit;

    public Footprint(Settings settings) {
        this((long) (Runtime.getRuntime().maxMemory() * settings.log().heapShare()));
    }

    Footprint(long limit) {
        this.limit = limit;
    }

    /** Adds an event of this many bytes of UTF-8 and returns its estimated heap use. */
    long grow(long eventBytes) {
        held.addAndGet(size(eventBytes));
        return size(eventBytes);
    }

    /** Removes an event of this many bytes of UTF-8 and returns its estimated heap use. */
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

    /** Returns whether idle logs should be trimmed now, before the limit is reached. */
    public boolean nearlyFull() {
        return held.get() >= limit - limit / 8;
    }

    /** Returns whether {@code size} more bytes of heap leave the footprint below {@link #nearlyFull}. */
    public boolean takes(long size) {
        return held.get() + size < limit - limit / 8;
    }

    long held() {
        return held.get();
    }
}
