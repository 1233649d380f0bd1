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
 * Log of a room: its events in order, numbered 1, 2, 3 and so on without gaps. The newest events are kept. A node reads
 * and sends from this log; the {@link Ledger} assigns the numbers and adds the events.
 *
 * <p>Threads: writing takes one lock. Readers take no lock and never wait: the head is published last, and a reader
 * that finds an entry missing reads {@link #oldest()} again.
 */
public final class RoomLog {
    private final String epoch;
    private final LogSettings limits;
    private final Notation notation;
    private final Time time;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final ReentrantLock writeLock = new ReentrantLock();
    private final KeptEvents kept;
    private final Slices slices;
    private volatile long lastAppend;
    private volatile long newsAfter;
    private final AtomicLong blanks = new AtomicLong();

    /** Creates an empty log with this epoch. */
    public RoomLog(String epoch, LogSettings limits, Time time, Notation notation, Footprint footprint) {
        this.epoch = epoch;
        this.limits = limits;
        this.kept = new KeptEvents(limits, footprint);
        this.slices = new Slices(kept);
        this.notation = notation;
        this.time = time;
        this.lastAppend = time.nanoTime();
    }

    /** Returns the id of this life of the log. Numbers of another epoch have no meaning here. */
    public String epoch() {
        return epoch;
    }

    /** Returns the number of the newest event; 0 before the first. */
    public long head() {
        return kept.head();
    }

    /** Returns the number of the oldest kept event; one more than the head if there is none. */
    public long oldest() {
        return kept.oldest();
    }

    /** Returns the number after which events are news on this node. Earlier events were only read back. */
    public long newsAfter() {
        return newsAfter;
    }

    /** Sets the number up to which events are not news, because they happened before this node served the room. */
    public void newsAfter(long seq) {
        newsAfter = seq;
    }

    /** Registers a follower that runs at every {@link #wake}. It must be quick. */
    public void follow(Runnable follower) {
        followers.add(follower);
    }

    /** Runs the followers because an event or a signal is new. The caller must not hold a lock. */
    public void wake() {
        for (Runnable follower : followers) follower.run();
    }

    /**
     * Adds the next event, whose number is one more than the head. A greater number means that the events in between
     * are gone for good; a smaller one means that the event is in the log already.
     *
     * @param members the members of its JSON object, without braces; they follow {@code seq} and {@code at}
     * @param allowance the allowance that the event counts against
     * @param target the number of the message that it is about; 0 if it is about none
     * @return whether the event was new
     */
    public boolean put(long seq, String at, String members, Allowance allowance, long target) {
        String text = text(seq, at, members);
        writeLock.lock();
        try {
            if (seq <= kept.head()) return false;
            kept.add(seq, text, allowance, target);
            lastAppend = time.nanoTime();
            return true;
        } finally {
            writeLock.unlock();
        }
    }

    /** Returns the event with this number, if it is kept. */
    public Optional<StoredEvent> find(long seq) {
        return kept.find(seq).map(entry -> notation.read(entry.json()));
    }

    /** Returns, as JSON, the events about the messages {@code from} to {@code to} that come after {@code to}. */
    public List<String> about(long from, long to) {
        return kept.changes().about(Math.max(from, kept.oldest()), Math.min(to, kept.head())).stream()
                .flatMap(seq -> kept.find(seq).stream())
                .map(EncodedEvent::json)
                .toList();
    }

    /** Returns the state of a message, computed from the events about it. */
    public Standing standing(long message) {
        return kept.changes().of(message).read(this::find);
    }

    /**
     * Returns whether one more event fits within this allowance. Events older than the oldest message, and only those,
     * are dropped to make space.
     */
    public boolean fits(Allowance allowance, String members) {
        long size = Utf8.length(members);
        writeLock.lock();
        try {
            return kept.fits(allowance, size);
        } finally {
            writeLock.unlock();
        }
    }

    /**
     * Replaces an event with a {@link RoomEvent.Blank}, which deletes its text from the log. {@link #blanks} grows, so
     * that anything derived from the log drops the text too. Does nothing if the event is no longer kept, or is blank
     * already.
     */
    public void blank(long seq) {
        writeLock.lock();
        try {
            kept.find(seq).ifPresent(entry -> {
                StoredEvent event = notation.read(entry.json());
                if (event.event() instanceof RoomEvent.Blank) return;
                kept.replace(entry, blank(event));
                blanks.incrementAndGet();
            });
        } finally {
            writeLock.unlock();
        }
    }

    private String blank(StoredEvent event) {
        RoomEvent blank = RoomEvent.Blank.of(event.event());
        return text(event.seq(), Stamp.text(event.at()), notation.write(blank));
    }

    /**
     * Returns how many events have been blanked so far. Anything derived from the log must be discarded when this
     * number grows.
     */
    public long blanks() {
        return blanks.get();
    }

    /**
     * Returns the first events after a number: at most {@code events} events and {@code bytes} bytes of UTF-8, but at
     * least one event if there is one. A slice that does not reach the head ends at a number divisible by {@code
     * events}, or at its byte limit, so that all readers that are behind get the same slices.
     */
    public Slice after(long seq, int events, long bytes) {
        return slices.after(seq, events, bytes);
    }

    /**
     * Returns a page of the first events after a number, at most {@code events} of them. It is empty after a number
     * past the head.
     */
    public Slice next(long seq, int events) {
        return next(seq, events, Long.MAX_VALUE);
    }

    /**
     * Returns a page as {@link #next(long, int)} does, of at most {@code bytes} bytes of UTF-8, but at least one event
     * if there is one.
     */
    public Slice next(long seq, int events, long bytes) {
        return slices.next(seq, events, bytes);
    }

    /** Returns a page of the last events before a number, at most {@code events} of them. */
    public Slice before(long seq, int events) {
        return before(seq, events, Long.MAX_VALUE);
    }

    /**
     * Returns a page as {@link #before(long, int)} does, of at most {@code bytes} bytes of UTF-8, but at least one
     * event if there is one.
     */
    public Slice before(long seq, int events, long bytes) {
        return slices.before(seq, events, bytes);
    }

    /**
     * Decides where a reader at {@code position} starts. A reader whose position belongs to another log gets the newest
     * events.
     *
     * @param newest the head that the reader knows, so that no event after it is skipped
     */
    public Start start(Position position, long newest) {
        boolean resumed = position.epoch().equals(epoch)
                && position.seq() >= 0
                && position.seq() <= Math.max(kept.head(), newest);
        return new Start(
                resumed ? position.seq() : Math.max(kept.oldest() - 1, newest - limits.firstEvents()), resumed);
    }

    /**
     * Starting point of a reader.
     *
     * @param resumed whether the position belonged to this log; otherwise the reader starts over
     */
    public record Start(long cursor, boolean resumed) {}

    /** Drops the oldest events until at most {@code keep} remain. */
    public void trim(long keep) {
        writeLock.lock();
        try {
            kept.trim(keep);
        } finally {
            writeLock.unlock();
        }
    }

    /**
     * Drops events of the older half, oldest first, while more than the given number of messages or bytes of them is
     * kept; at least one event remains. Returns whether any event was dropped.
     */
    public boolean give(int messages, long bytes) {
        writeLock.lock();
        try {
            return kept.give(messages, bytes);
        } finally {
            writeLock.unlock();
        }
    }

    /** Returns the time of the last append, in nanoseconds of {@link Time#nanoTime}. */
    public long lastAppend() {
        return lastAppend;
    }

    /** Returns the estimated heap use of this log, in bytes. */
    public long held() {
        return kept.held();
    }

    /** Returns an event as all readers receive it: its number and time, followed by {@code members}. */
    public static String text(long seq, String at, String members) {
        return "{\"seq\":" + seq + ",\"at\":\"" + at + "\"," + members + "}";
    }
}
