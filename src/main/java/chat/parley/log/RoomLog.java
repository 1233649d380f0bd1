package chat.parley.log;

import chat.parley.runtime.Time;
import chat.parley.runtime.Utf8;
import chat.parley.settings.LogSettings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A room's events, in order, numbered 1, 2, 3... without holes; the newest are kept. This is what a node reads and sends
 * from: its {@link Ledger} gives the numbers and puts the events in.
 *
 * <p>Threads: putting in takes one lock. Readers take no lock and never wait: the head is published last, and a reader that
 * finds an entry gone looks at {@link #oldest()} again.
 */
public final class RoomLog {
    private final String epoch;
    private final LogSettings limits;
    private final Notation notation;
    private final Time time;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final KeptEvents kept;
    private final Slices slices;
    private volatile long lastAppend;
    private volatile long newsAfter;
    private final AtomicLong blanks = new AtomicLong();

    /** An empty log in this life. */
    public RoomLog(String epoch, LogSettings limits, Time time, Notation notation, Footprint footprint) {
        this.epoch = epoch;
        this.limits = limits;
        this.kept = new KeptEvents(limits, footprint);
        this.slices = new Slices(kept);
        this.notation = notation;
        this.time = time;
        this.lastAppend = time.nanoTime();
    }

    /** Names this log's life: under another epoch, numbers mean nothing here. */
    public String epoch() {
        return epoch;
    }

    /** The number of the newest event; 0 before the first. */
    public long head() {
        return kept.head();
    }

    /** The number of the oldest event that is kept; one more than the head if there is none. */
    public long oldest() {
        return kept.oldest();
    }

    /** The number after which events are news here; those up to it were only read back. */
    public long newsAfter() {
        return newsAfter;
    }

    /** Events up to this number are not news: this node was not there. */
    public void newsAfter(long seq) {
        newsAfter = seq;
    }

    /** From now on {@code follower} runs at every {@link #wake}; it must be quick. */
    public void follow(Runnable follower) {
        followers.add(follower);
    }

    /** There is something new in the room. Called with no lock held. */
    public void wake() {
        for (Runnable follower : followers) follower.run();
    }

    /**
     * The next event: its number is one more than the head. If it is more than that, what is between is gone for good; if
     * it is less, the event is here already.
     *
     * @param members of its JSON object, without braces, to stand behind {@code seq} and {@code at}
     * @param allowance what it is kept as
     * @param target the number of the message that it is about; 0 if it is about none
     * @return whether it was new
     */
    public boolean put(long seq, String at, String members, Allowance allowance, long target) {
        String text = text(seq, at, members);
        writing.lock();
        try {
            if (seq <= kept.head()) return false;
            kept.add(seq, text, allowance, target);
            lastAppend = time.nanoTime();
            return true;
        } finally {
            writing.unlock();
        }
    }

    /** The event with this number, if it is kept. */
    public Optional<StoredEvent> find(long seq) {
        return kept.find(seq).map(entry -> notation.read(entry.json()));
    }

    /** The events that are about the messages {@code from} to {@code to} and come after the last of these, as JSON. */
    public List<String> about(long from, long to) {
        return kept.changes().about(Math.max(from, kept.oldest()), Math.min(to, kept.head())).stream()
                .flatMap(seq -> kept.find(seq).stream())
                .map(EncodedEvent::json)
                .toList();
    }

    /** What is known of a message from the events about it. */
    public Standing standing(long message) {
        return kept.changes().of(message).read(this::find);
    }

    /**
     * Whether one more event can be kept under this allowance. What stands before the oldest message makes way for it, and
     * nothing else.
     */
    public boolean fits(Allowance allowance, String members) {
        long size = Utf8.length(members);
        writing.lock();
        try {
            return kept.fits(allowance, size);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Puts a {@link RoomEvent.Blank} where an event stands, so that its text is nowhere any more: not in what is kept, and, since
     * {@link #blanks} has grown, not in what was made of it. Nothing happens if it is no longer kept, or blank already.
     */
    public void blank(long seq) {
        writing.lock();
        try {
            kept.find(seq).ifPresent(entry -> {
                StoredEvent event = notation.read(entry.json());
                if (event.event() instanceof RoomEvent.Blank) return;
                kept.replace(entry, blank(event));
                blanks.incrementAndGet();
            });
        } finally {
            writing.unlock();
        }
    }

    private String blank(StoredEvent event) {
        RoomEvent blank = RoomEvent.Blank.of(event.event());
        return text(event.seq(), Stamp.text(event.at()), notation.write(blank));
    }

    /** How many events were blanked so far. What was made of the log before it grew must not be used after. */
    public long blanks() {
        return blanks.get();
    }

    /**
     * The first events after a number: at most {@code events} of them and {@code bytes} of UTF-8, but at least one if there
     * is one. A slice that leaves something over ends at a number divisible by {@code events}, or where its bytes end, so
     * that all who are behind get the same slices.
     */
    public Slice after(long seq, int events, long bytes) {
        return slices.after(seq, events, bytes);
    }

    /** A page: the first events after a number; at most so many. A number past the head has none after it. */
    public Slice next(long seq, int events) {
        return next(seq, events, Long.MAX_VALUE);
    }

    /** As {@link #next(long, int)}, and at most {@code bytes} of them, but at least one if there is one. */
    public Slice next(long seq, int events, long bytes) {
        return slices.next(seq, events, bytes);
    }

    /** A page: the last events before a number; at most so many. */
    public Slice before(long seq, int events) {
        return before(seq, events, Long.MAX_VALUE);
    }

    /** As {@link #before(long, int)}, and at most {@code bytes} of them, but at least one if there is one. */
    public Slice before(long seq, int events, long bytes) {
        return slices.before(seq, events, bytes);
    }

    /**
     * Where a reader who stands at {@code position} starts; a stranger to this log gets the newest events.
     *
     * @param newest the head as the reader knows it, so that nothing after it is skipped
     */
    public Start start(Position position, long newest) {
        boolean resumed = position.epoch().equals(epoch)
                && position.seq() >= 0
                && position.seq() <= Math.max(kept.head(), newest);
        return new Start(
                resumed ? position.seq() : Math.max(kept.oldest() - 1, newest - limits.firstEvents()), resumed);
    }

    /**
     * Where a reader starts.
     *
     * @param resumed whether the position was of this log; otherwise the reader begins anew
     */
    public record Start(long cursor, boolean resumed) {}

    /** Forgets the oldest events but so many. */
    public void trim(long keep) {
        writing.lock();
        try {
            kept.trim(keep);
        } finally {
            writing.unlock();
        }
    }

    /** Forgets the older half, but for so many messages or bytes of them, and never all; whether anything went. */
    public boolean give(int messages, long bytes) {
        writing.lock();
        try {
            return kept.give(messages, bytes);
        } finally {
            writing.unlock();
        }
    }

    /** When something was appended last, in nanoseconds. */
    public long lastAppend() {
        return lastAppend;
    }

    /** What it takes of the heap, in bytes as estimated. */
    public long held() {
        return kept.held();
    }

    /** An event as all read it; what is told in {@code members} stands behind its number and its time. */
    public static String text(long seq, String at, String members) {
        return "{\"seq\":" + seq + ",\"at\":\"" + at + "\"," + members + "}";
    }
}
