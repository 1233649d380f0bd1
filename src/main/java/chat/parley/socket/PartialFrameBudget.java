package chat.parley.socket;

import java.util.concurrent.atomic.AtomicLong;

/** What the frames that have begun and not ended hold together, over all connections, in bytes of heap. Thread-safe. */
final class PartialFrameBudget {
    private final AtomicLong held = new AtomicLong();
    private final long limit;

    PartialFrameBudget(double heapShare) {
        this((long) (Runtime.getRuntime().maxMemory() * heapShare));
    }

    PartialFrameBudget(long limit) {
        this.limit = limit;
    }

    /** Takes so many more; whether all of them together are still as many as may be. */
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
