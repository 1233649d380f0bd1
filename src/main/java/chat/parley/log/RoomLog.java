package chat.parley.log;

import chat.parley.runtime.Time;
import chat.parley.runtime.Utf8;
import chat.parley.settings.LogSettings;
import java.util.ArrayList;
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
    private final Footprint footprint;
    private final Time time;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Ring ring = new Ring();
    private volatile long head;
    private volatile long oldest = 1;
    private volatile long lastAppend;
    private volatile long newsAfter;
    private final AtomicLong blanks = new AtomicLong();
    private final Counts counts;
    private final Changes changes = new Changes();
    private final AtomicLong held = new AtomicLong();
    private long end;

    /** An empty log in this life. */
    public RoomLog(String epoch, LogSettings limits, Time time, Notation notation, Footprint footprint) {
        this.epoch = epoch;
        this.limits = limits;
        this.counts = new Counts(limits.capacity());
        this.notation = notation;
        this.footprint = footprint;
        this.time = time;
        this.lastAppend = time.nanoTime();
    }

    /** Names this log's life: under another epoch, numbers mean nothing here. */
    public String epoch() {
        return epoch;
    }

    /** The number of the newest event; 0 before the first. */
    public long head() {
        return head;
    }

    /** The number of the oldest event that is kept; one more than the head if there is none. */
    public long oldest() {
        return oldest;
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
            if (seq <= head) return false;
            if (seq > head + 1) skip(seq);
            write(seq, text, allowance, target);
            return true;
        } finally {
            writing.unlock();
        }
    }

    /** The event with this number, if it is kept. */
    public Optional<StoredEvent> find(long seq) {
        return kept(seq).map(entry -> notation.read(entry.json()));
    }

    public StoredEvent read(String event) {
        return notation.read(event);
    }

    /** The events that are about the messages {@code from} to {@code to} and come after the last of these, as JSON. */
    public List<String> about(long from, long to) {
        return changes.about(Math.max(from, oldest), Math.min(to, head)).stream()
                .flatMap(seq -> kept(seq).stream())
                .map(EncodedEvent::json)
                .toList();
    }

    /** What is known of a message from the events about it. */
    public Standing standing(long message) {
        return changes.of(message).read(this::find);
    }

    /**
     * Whether one more event can be kept under this allowance. What stands before the oldest message makes way for it, and
     * nothing else.
     */
    public boolean fits(Allowance allowance, String members) {
        long size = Utf8.length(members);
        writing.lock();
        try {
            while (!counts.takes(allowance, size) && leads()) dropOldest();
            return counts.takes(allowance, size);
        } finally {
            writing.unlock();
        }
    }

    /** Whether the oldest event can go without a message: it is none itself and not all there is. */
    private boolean leads() {
        return kept() > 1 && ring.get(oldest).allowance() != Allowance.MESSAGE;
    }

    /**
     * Puts a {@link RoomEvent.Blank} where an event stands, so that its text is nowhere any more: not in what is kept, and, since
     * {@link #blanks} has grown, not in what was made of it. Nothing happens if it is no longer kept, or blank already.
     */
    public void blank(long seq) {
        writing.lock();
        try {
            kept(seq).ifPresent(entry -> {
                StoredEvent event = notation.read(entry.json());
                if (event.fact() instanceof RoomEvent.Blank) return;
                ring.put(entry.reading(blank(event)), oldest);
                blanks.incrementAndGet();
            });
        } finally {
            writing.unlock();
        }
    }

    private String blank(StoredEvent event) {
        RoomEvent fact = event.fact();
        RoomEvent blank = new RoomEvent.Blank(fact.by(), fact.draft(), fact.target());
        return text(event.seq(), Stamp.text(event.at()), notation.write(blank));
    }

    private Optional<EncodedEvent> kept(long seq) {
        return Optional.ofNullable(seq < oldest || seq > head ? null : ring.get(seq));
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
        long newest = head;
        long after = Math.max(seq, oldest - 1);
        int step = Math.max(1, events);
        boolean all = after >= newest || newest - after <= step;
        return read(after, all ? newest : (after / step + 1) * step, bytes);
    }

    /** A page: the first events after a number; at most so many. A number past the head has none after it. */
    public Slice next(long seq, int events) {
        return next(seq, events, Long.MAX_VALUE);
    }

    /** As {@link #next(long, int)}, and at most {@code bytes} of them, but at least one if there is one. */
    public Slice next(long seq, int events, long bytes) {
        long newest = head;
        long after = Math.max(seq, oldest - 1);
        boolean none = after >= newest;
        return read(after, none ? newest : Math.min(after + Math.max(0, events), newest), bytes);
    }

    /** A page: the last events before a number; at most so many. */
    public Slice before(long seq, int events) {
        return before(seq, events, Long.MAX_VALUE);
    }

    /** As {@link #before(long, int)}, and at most {@code bytes} of them, but at least one if there is one. */
    public Slice before(long seq, int events, long bytes) {
        long to = Math.min(Math.max(seq, 1) - 1, head);
        long from = Math.max(to - Math.max(0, events), oldest - 1);
        long size = 0;
        long after = to;
        while (after > from && size <= bytes) size += bytesOf(after--);
        // The last one was too much, unless it is alone.
        boolean over = size > bytes && after < to - 1;
        return read(over ? after + 1 : after, to, Long.MAX_VALUE);
    }

    private long bytesOf(long seq) {
        EncodedEvent entry = ring.get(seq);
        return entry == null ? 0 : entry.bytes();
    }

    private Slice read(long seq, long end, long bytes) {
        long after = Math.max(seq, oldest - 1);
        List<String> texts = new ArrayList<>((int) Math.max(0, end - after));
        long size = 0;
        for (long to = after; to < end && size < bytes; to++) {
            EncodedEvent entry = ring.get(to + 1);
            if (entry == null) return read(to + 1, end, bytes);
            texts.add(entry.json());
            size += entry.bytes();
        }
        return new Slice(after, after + texts.size(), texts);
    }

    /**
     * Where a reader who stands at {@code position} starts; a stranger to this log gets the newest events.
     *
     * @param newest the head as the reader knows it, so that nothing after it is skipped
     */
    public Start start(Position position, long newest) {
        boolean resumed =
                position.epoch().equals(epoch) && position.seq() >= 0 && position.seq() <= Math.max(head, newest);
        return new Start(resumed ? position.seq() : Math.max(oldest - 1, newest - limits.firstEvents()), resumed);
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
            while (kept() > keep) dropOldest();
        } finally {
            writing.unlock();
        }
    }

    /** Forgets the older half, but for so many messages or bytes of them, and never all; whether anything went. */
    public boolean give(int messages, long bytes) {
        writing.lock();
        try {
            long before = kept();
            while (kept() > Math.max(1, before / 2) && counts.exceed(messages, bytes)) dropOldest();
            return kept() < before;
        } finally {
            writing.unlock();
        }
    }

    /** When something was appended last, in nanoseconds. */
    public long lastAppend() {
        return lastAppend;
    }

    public long kept() {
        return head - oldest + 1;
    }

    /** What it takes of the heap, in bytes as estimated. */
    public long held() {
        return held.get();
    }

    private void write(long seq, String text, Allowance allowance, long target) {
        EncodedEvent entry = new EncodedEvent(seq, text, allowance, target, end, end + Utf8.length(text));
        end = entry.end();
        ring.put(entry, oldest);
        held.addAndGet(footprint.grow(entry.bytes()));
        counts.add(allowance, entry.bytes());
        lastAppend = time.nanoTime();
        head = seq;
        if (target >= oldest) changes.put(seq, target);
        while (overfull()) dropOldest();
    }

    /** An event as all read it; what is told in {@code members} stands behind its number and its time. */
    public static String text(long seq, String at, String members) {
        return "{\"seq\":" + seq + ",\"at\":\"" + at + "\"," + members + "}";
    }

    private void skip(long seq) {
        while (kept() > 0) dropOldest();
        oldest = seq;
    }

    private boolean overfull() {
        if (kept() <= 1) return false;
        if (counts.over(Allowance.MESSAGE)) return true;
        return leads() && (counts.over(Allowance.COMING) || counts.over(Allowance.CHANGE));
    }

    private void dropOldest() {
        long seq = oldest;
        EncodedEvent entry = ring.get(seq);
        counts.remove(entry);
        changes.drop(seq);
        held.addAndGet(-footprint.shrink(entry.bytes()));
        oldest = seq + 1;
        ring.drop(seq);
    }
}
