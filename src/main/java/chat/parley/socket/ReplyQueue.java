package chat.parley.socket;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The frames that wait for one connection alone, oldest first: a few, because a client that reads leaves none. Thread-safe. */
final class ReplyQueue {
    private final int limit;
    private final Queue<String> frames = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    ReplyQueue(int limit) {
        this.limit = limit;
    }

    /** Whether there was space for it; if not, the connection must be ended. */
    boolean add(String frame) {
        if (waiting.incrementAndGet() > limit) return false;
        frames.add(frame);
        return true;
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    /** The oldest, or null. */
    String poll() {
        String frame = frames.poll();
        if (frame != null) waiting.decrementAndGet();
        return frame;
    }
}
