package chat.parley.socket;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Queue of frames for one connection alone, oldest first. It is short, because a client that reads leaves nothing in
 * it, and takes no memory while it is empty. Thread-safe.
 */
final class ReplyQueue {
    private final int limit;
    private Queue<Frame> frames;
    private volatile int waiting;

    ReplyQueue(int limit) {
        this.limit = limit;
    }

    /** Adds a frame, and returns whether there was space; if not, the connection must be ended. */
    synchronized boolean add(Frame frame) {
        if (waiting == limit) return false;
        if (frames == null) frames = new ArrayDeque<>(2);
        frames.add(frame);
        waiting = frames.size();
        return true;
    }

    boolean isEmpty() {
        return waiting == 0;
    }

    /** Removes the oldest frame, or returns null. */
    Frame poll() {
        return waiting == 0 ? null : first();
    }

    private synchronized Frame first() {
        if (frames == null) return null;
        Frame frame = frames.poll();
        waiting = frames.size();
        if (waiting == 0) frames = null;
        return frame;
    }
}
