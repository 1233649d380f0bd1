package chat.parley.socket;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Queue of frames for one connection alone, oldest first. It is short, because a client that reads leaves nothing in
 * it. Thread-safe.
 */
final class ReplyQueue {
    private final int limit;
    private final Queue<Frame> frames = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    ReplyQueue(int limit) {
        this.limit = limit;
    }

    /** Adds a frame, and returns whether there was space; if not, the connection must be ended. */
    boolean add(Frame frame) {
        if (waiting.incrementAndGet() > limit) return false;
        frames.add(frame);
        return true;
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    /** Removes the oldest frame, or returns null. */
    Frame poll() {
        Frame frame = frames.poll();
        if (frame != null) waiting.decrementAndGet();
        return frame;
    }
}
