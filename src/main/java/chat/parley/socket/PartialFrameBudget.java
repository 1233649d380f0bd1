package chat.parley.socket;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes of heap that all unfinished frames of all connections hold together, and their limit. Thread-safe; it never throws. */
final class PartialFrameBudget {
    private final AtomicLong held = new AtomicLong();
    private final long limit;

    PartialFrameBudget(double heapShare) {
        this((long) (Runtime.getRuntime().maxMemory() * heapShare));
    }

    PartialFrameBudget(long limit) {
        this.limit = limit;
    }

    /** Takes so many more; whether all of them together are within the limit. They are taken in any case. */
    boolean grow(long bytes) {
        return held.addAndGet(bytes) <= limit;
    }

    void shrink(long bytes) {
        held.addAndGet(-bytes);
    }

    long held() {
        return held.get();
    }
}
