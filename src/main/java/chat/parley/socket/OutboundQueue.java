package chat.parley.socket;

import chat.parley.settings.SendSettings;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a connection has not been sent yet: a cursor into the log instead of a queue of events, so a slow reader costs
 * nothing; the newest signals; and a few answers that are for it alone.
 *
 * <p>Threads: {@link #next} belongs to whoever owns the connection and alone moves the cursor; the rest is for anybody.
 */
final class OutboundQueue {
    private final FrameCache frames;
    private final Window window;
    private final int mostAnswers;
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answersWaiting = new AtomicInteger();
    private volatile long cursor;
    private volatile long typingSent;
    private volatile long awaySent;
    private volatile long peopleSent;
    private volatile boolean beatDue;
    private boolean eventsWereLast;
    private String welcome;

    OutboundQueue(FrameCache frames, Window window, SendSettings limits) {
        this.frames = frames;
        this.window = window;
        this.mostAnswers = limits.replyQueue();
        this.peopleSent = frames.peopleVersion();
    }

    /** The welcome is next, whatever waits already; events come from after this number. */
    void start(String first, long seq) {
        welcome = first;
        cursor = seq;
        window.start(seq);
    }

    /** The client says it has every event up to this one; whether it may be handed more now, and before could not. */
    boolean seen(long seq) {
        return window.seen(seq);
    }

    /** How long the client has moved no further while too much is unread, in nanoseconds; 0 if it is not too much. */
    long unreadFor() {
        return window.shutFor();
    }

    /** Whether there was place for one more answer. */
    boolean answer(String frame) {
        if (answersWaiting.incrementAndGet() > mostAnswers) return false;
        answers.add(frame);
        return true;
    }

    void beat() {
        beatDue = true;
    }

    boolean waiting() {
        return beatDue || (window.isOpen() && something());
    }

    private boolean something() {
        return cursor < frames.head() || !answers.isEmpty() || signalled();
    }

    private boolean signalled() {
        return typingSent != frames.typingVersion()
                || awaySent != frames.awayVersion()
                || peopleSent != frames.peopleVersion();
    }

    /**
     * The next frame, or null: the welcome, answers, then events in turn with signals, then a beat. While too much is
     * unread there is only the beat, which asks what was seen.
     */
    String next() {
        if (!window.isOpen()) return counted(question());
        String own = welcomeOrAnswer();
        return counted(own != null ? own : signalOrEvents());
    }

    private String counted(String frame) {
        if (frame == null) return null;
        if (window.handed(cursor, frame.length())) beatDue = true;
        return frame;
    }

    private String welcomeOrAnswer() {
        String first = welcome;
        welcome = null;
        if (first != null) return first;
        String answer = answers.poll();
        if (answer != null) answersWaiting.decrementAndGet();
        return answer;
    }

    private String signalOrEvents() {
        boolean signal = signalled();
        if (cursor < frames.head() && !(signal && eventsWereLast)) return events();
        eventsWereLast = false;
        return signal ? signal() : question();
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

    private String signal() {
        long version = frames.typingVersion();
        if (typingSent == version) return awayOrPeople();
        typingSent = version;
        return frames.typing(version);
    }

    private String awayOrPeople() {
        long version = frames.awayVersion();
        if (awaySent == version) return people();
        awaySent = version;
        return frames.away(version);
    }

    private String people() {
        long version = frames.peopleVersion();
        peopleSent = version;
        return frames.people(version, cursor);
    }
}
