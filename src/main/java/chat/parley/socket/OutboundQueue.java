package chat.parley.socket;

import chat.parley.settings.SendSettings;

/**
 * Queue of everything that a connection has still to be sent. It consists of a cursor into the log instead of a queue
 * of events, so that a slow reader costs nothing; the newest signals; and a few replies for this connection alone. A
 * {@link Window} closes it while too much is unread.
 *
 * <p>Threads: {@link #start} and {@link #next} belong to the owner of the connection, and {@link #next} alone moves the
 * cursor; any thread may call the rest.
 */
final class OutboundQueue {
    private final FrameCache frames;
    private final Window window;
    private final ReplyQueue replies;
    private final SignalCursor signals;
    private volatile long cursor;
    private volatile boolean beatDue;
    private volatile Frame last;
    private volatile boolean concluded;
    private boolean lastWasEvents;
    private Frame welcome;

    OutboundQueue(FrameCache frames, Window window, SendSettings limits) {
        this.frames = frames;
        this.window = window;
        this.replies = new ReplyQueue(limits.replyQueue());
        this.signals = new SignalCursor(frames);
    }

    /** Puts the welcome before everything that is waiting, and starts with the events after this number. */
    void start(Frame first, long seq) {
        welcome = first;
        cursor = seq;
        window.start(seq);
    }

    /**
     * Handles the client's confirmation that it has every event up to this one. Returns whether that opened the window.
     */
    boolean seen(long seq) {
        return window.seen(seq);
    }

    /** Returns how long the client has confirmed nothing while the window is shut, in nanoseconds; 0 if it is open. */
    long unreadFor() {
        return window.shutFor();
    }

    /** Queues a reply, and returns whether there was space for it. */
    boolean answer(Frame frame) {
        return replies.add(frame);
    }

    void beat() {
        beatDue = true;
    }

    /** Replaces everything that is waiting by this frame, after which nothing follows. Call it once. */
    void conclude(Frame frame) {
        last = frame;
    }

    boolean waiting() {
        return last != null || (!concluded && (beatDue || (window.isOpen() && hasNews())));
    }

    private boolean hasNews() {
        return cursor < frames.head() || !replies.isEmpty() || signals.isBehind();
    }

    /**
     * Returns the next frame, or null: the last one if there is one, the welcome, replies, then events and signals
     * alternately, then a beat. While too much is unread it returns only a beat, which asks for a confirmation.
     */
    Frame next() {
        if (last != null) return conclusion();
        if (concluded) return null;
        if (!window.isOpen()) return countSent(beatIfDue());
        Frame own = welcomeOrReply();
        return countSent(own != null ? own : signalOrEvents());
    }

    private Frame conclusion() {
        Frame frame = last;
        concluded = true;
        last = null;
        return frame;
    }

    private Frame countSent(Frame frame) {
        if (frame == null) return null;
        if (window.handed(cursor, frame.length())) beatDue = true;
        return frame;
    }

    private Frame welcomeOrReply() {
        Frame first = welcome;
        welcome = null;
        return first != null ? first : replies.poll();
    }

    private Frame signalOrEvents() {
        boolean signal = signals.isBehind();
        if (cursor < frames.head() && !(signal && lastWasEvents)) return events();
        lastWasEvents = false;
        return signal ? signals.next(cursor) : beatIfDue();
    }

    private Frame beatIfDue() {
        if (!beatDue) return null;
        beatDue = false;
        // Not the head of the log: a client would mistake events that are still to come for a gap.
        return frames.beat(cursor);
    }

    private Frame events() {
        long from = cursor;
        Batch batch = frames.batch(from);
        lastWasEvents = batch.after() == from;
        cursor = lastWasEvents ? batch.to() : batch.after();
        return lastWasEvents ? batch.frame() : frames.gap(from + 1, cursor);
    }
}
