package chat.parley.socket;

import java.util.concurrent.atomic.AtomicLong;

/** Budget for the heap use of all incomplete frames of all connections, in bytes. Thread-safe; it never throws. */
final class PartialFrameBudget {
    private final AtomicLong held = new AtomicLong();
    private final long limit;

    PartialFrameBudget(double heapShare) {
        this((long) (Runtime.getRuntime().maxMemory() * heapShare));
    }

    PartialFrameBudget(long limit) {
        this.limit = limit;
    }

    /** Adds the bytes in any case, and returns whether the total is within the limit. */
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
