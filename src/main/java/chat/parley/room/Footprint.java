package chat.parley.room;

import chat.parley.settings.Settings;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What all logs together hold, in bytes of heap as estimated. An event costs its text twice (a string may be two bytes a
 * character) and about 120 bytes of objects around it.
 */
public final class Footprint {
    private static final int OBJECTS = 120;

    private final AtomicLong held = new AtomicLong();
    private final long limit;

    public Footprint(Settings settings) {
        this((long) (Runtime.getRuntime().maxMemory() * settings.log().heapShare()));
    }

    Footprint(long limit) {
        this.limit = limit;
    }

    void grow(long eventBytes) {
        held.addAndGet(OBJECTS + 2 * eventBytes);
    }

    void shrink(long eventBytes) {
        held.addAndGet(-OBJECTS - 2 * eventBytes);
    }

    boolean full() {
        return held.get() >= limit;
    }

    /** Time to trim what is idle, before it is full. */
    boolean nearlyFull() {
        return held.get() >= limit - limit / 8;
    }

    long held() {
        return held.get();
    }
}
