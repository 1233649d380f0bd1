package chat.parley.socket;

import chat.parley.settings.SendSettings;

/**
 * Everything that a connection has not been sent: a cursor into the log instead of a queue of events, so a slow reader costs
 * nothing; the newest signals; and a few replies for it alone. A {@link Window} closes it while too much is unread.
 *
 * <p>Threads: {@link #start} and {@link #next} belong to the owner of the connection, and {@link #next} alone moves the cursor;
 * the rest is for anybody.
 */
final class OutboundQueue {
    private final FrameCache frames;
    private final Window window;
    private final ReplyQueue replies;
    private final SignalCursor signals;
    private volatile long cursor;
    private volatile boolean beatDue;
    private boolean eventsWereLast;
    private String welcome;

    OutboundQueue(FrameCache frames, Window window, SendSettings limits) {
        this.frames = frames;
        this.window = window;
        this.replies = new ReplyQueue(limits.replyQueue());
        this.signals = new SignalCursor(frames);
    }

    /** The welcome is next, whatever waits already; events come from after this number. */
    void start(String first, long seq) {
        welcome = first;
        cursor = seq;
        window.start(seq);
    }

    /** The client says it has every event up to this one; whether it may be sent more now, and before could not. */
    boolean seen(long seq) {
        return window.seen(seq);
    }

    /** How long the client has moved no further while too much is unread, in nanoseconds; 0 if it is not too much. */
    long unreadFor() {
        return window.shutFor();
    }

    /** Whether there was space for one more reply. */
    boolean answer(String frame) {
        return replies.add(frame);
    }

    void beat() {
        beatDue = true;
    }

    boolean waiting() {
        return beatDue || (window.isOpen() && something());
    }

    private boolean something() {
        return cursor < frames.head() || !replies.isEmpty() || signals.isBehind();
    }

    /**
     * The next frame, or null: the welcome, replies, then events in turn with signals, then a beat. While too much is
     * unread there is only the beat, which asks what was seen.
     */
    String next() {
        if (!window.isOpen()) return counted(question());
        String own = welcomeOrReply();
        return counted(own != null ? own : signalOrEvents());
    }

    private String counted(String frame) {
        if (frame == null) return null;
        if (window.handed(cursor, frame.length())) beatDue = true;
        return frame;
    }

    private String welcomeOrReply() {
        String first = welcome;
        welcome = null;
        return first != null ? first : replies.poll();
    }

    private String signalOrEvents() {
        boolean signal = signals.isBehind();
        if (cursor < frames.head() && !(signal && eventsWereLast)) return events();
        eventsWereLast = false;
        return signal ? signals.next(cursor) : question();
    }

    private String question() {
        if (!beatDue) return null;
        beatDue = false;
        // Not the head of the log: a client would take events that are still to come for a hole.
        return frames.beat(cursor);
    }

    private String events() {
        long from = cursor;
        Batch batch = frames.batch(from);
        eventsWereLast = batch.after() == from;
        cursor = eventsWereLast ? batch.to() : batch.after();
        return eventsWereLast ? batch.text() : frames.gap(from + 1, cursor);
    }
}
