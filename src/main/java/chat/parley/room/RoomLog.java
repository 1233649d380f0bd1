package chat.parley.room;

import chat.parley.settings.LogSettings;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A room's events, in order, numbered 1, 2, 3... without holes; the newest are kept.
 *
 * <p>Threads: appending takes one lock, which gives the numbers; the JSON is made before it, number and time are put in
 * under it. Readers take no lock and never wait: the head is published last, and a reader that finds an entry gone looks
 * at {@link #oldest()} again. Followers are woken after the lock is released.
 */
public final class RoomLog {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String epoch = newEpoch();
    private final LogSettings limits;
    private final Notation notation;
    private final Footprint footprint;
    private final Followers followers;
    private final ReentrantLock appending = new ReentrantLock();
    private final Ring ring = new Ring();
    private final Time time;
    private final Stamp stamp;
    private final Drafts drafts;
    private volatile long head;
    private volatile long oldest = 1;
    private volatile long lastAppend;
    private final AtomicLong blanks = new AtomicLong();
    private long messages;
    private long end;

    RoomLog(LogSettings limits, Time time, Notation notation, Footprint footprint, Followers followers) {
        this.limits = limits;
        this.notation = notation;
        this.footprint = footprint;
        this.followers = followers;
        this.time = time;
        this.lastAppend = time.nanoTime();
        this.stamp = new Stamp(time.wall());
        this.drafts = new Drafts(limits, time);
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

    /** Appends and answers the number. */
    long append(Fact fact) {
        String members = notation.write(fact);
        appending.lock();
        try {
            return write(fact, members);
        } finally {
            appending.unlock();
            followers.wake();
        }
    }

    /**
     * Appends what somebody did, unless its draft is in the log already.
     *
     * @throws Refused {@link Refusal#DRAFT_REUSED}, {@link Refusal#UNAVAILABLE}
     */
    Posted post(Fact fact, Draft draft) {
        String members = notation.write(fact);
        appending.lock();
        try {
            Optional<Posted> known = drafts.find(draft);
            if (known.isPresent()) return known.get();
            if (footprint.full()) throw new Refused(Refusal.UNAVAILABLE);
            long seq = write(fact, members);
            drafts.remember(draft, seq);
            return new Posted(seq, false);
        } finally {
            appending.unlock();
            followers.wake();
        }
    }

    /** Whether this draft is in the log already. @throws Refused {@link Refusal#DRAFT_REUSED} */
    Optional<Posted> known(Draft draft) {
        appending.lock();
        try {
            return drafts.find(draft);
        } finally {
            appending.unlock();
        }
    }

    /** The event with this number, if it is kept. */
    Optional<Recorded> find(long seq) {
        return kept(seq).map(entry -> notation.read(entry.json()));
    }

    Recorded read(String event) {
        return notation.read(event);
    }

    /** The events that are about the messages {@code from} to {@code to} and come after the last of these, as JSON. */
    public List<String> about(long from, long to) {
        List<String> about = new ArrayList<>();
        for (long seq = Math.max(to + 1, oldest); seq <= head; seq++) {
            Entry entry = ring.get(seq);
            if (entry != null && entry.target() >= from && entry.target() <= to) about.add(entry.json());
        }
        return about;
    }

    /**
     * Puts a {@link Fact.Blank} where an event stands, so that its text is nowhere any more: not in what is kept, and, since
     * {@link #blanks} has grown, not in what was made of it. Nothing happens if it is no longer kept.
     */
    void blank(long seq) {
        appending.lock();
        try {
            kept(seq).ifPresent(entry -> {
                ring.put(entry.reading(blank(notation.read(entry.json()))), oldest);
                blanks.incrementAndGet();
            });
        } finally {
            appending.unlock();
        }
    }

    private String blank(Recorded event) {
        Fact fact = event.fact();
        Fact blank = new Fact.Blank(fact.by(), fact.draft(), fact.target());
        return text(event.seq(), Stamp.text(event.at()), notation.write(blank));
    }

    private Optional<Entry> kept(long seq) {
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
        return read(after, newest - after <= events ? newest : (after / events + 1) * events, bytes);
    }

    /** A page: the first events after a number. */
    public Slice next(long seq, int events) {
        return read(seq, Math.min(Math.max(seq, oldest - 1) + events, head), Long.MAX_VALUE);
    }

    /** A page: the last events before a number. */
    public Slice before(long seq, int events) {
        long to = Math.min(seq - 1, head);
        return read(to - events, to, Long.MAX_VALUE);
    }

    private Slice read(long seq, long end, long bytes) {
        long after = Math.max(seq, oldest - 1);
        List<String> texts = new ArrayList<>((int) Math.max(0, end - after));
        long size = 0;
        for (long to = after; to < end && size < bytes; to++) {
            Entry entry = ring.get(to + 1);
            if (entry == null) return read(to + 1, end, bytes);
            texts.add(entry.json());
            size += entry.json().length();
        }
        return new Slice(after, after + texts.size(), texts);
    }

    /** Bytes of UTF-8 of all events up to this number, or -1 if it is not kept. */
    public long bytesTo(long seq) {
        if (seq == 0) return 0;
        Entry entry = seq > head ? null : ring.get(seq);
        return entry == null ? -1 : entry.end();
    }

    /**
     * Where a reader who stands at {@code position} starts; a stranger to this log gets the newest events.
     *
     * @param newest the head as the reader knows it, so that nothing after it is skipped
     */
    public Start start(Position position, long newest) {
        boolean resumed = position.epoch().equals(epoch) && position.seq() >= 0 && position.seq() <= head;
        return new Start(resumed ? position.seq() : Math.max(oldest - 1, newest - limits.firstEvents()), resumed);
    }

    /**
     * Where a reader starts.
     *
     * @param resumed whether the position was of this log; otherwise the reader begins anew
     */
    public record Start(long cursor, boolean resumed) {}

    /** Forgets drafts past their time, and the oldest events but so many. */
    void trim(long keep) {
        appending.lock();
        try {
            drafts.forgetOld();
            while (kept() > keep) dropOldest();
        } finally {
            appending.unlock();
        }
    }

    /** When something was appended last, in nanoseconds. */
    long lastAppend() {
        return lastAppend;
    }

    long kept() {
        return head - oldest + 1;
    }

    private long write(Fact fact, String members) {
        long seq = head + 1;
        String text = text(seq, stamp.now(), members);
        boolean said = fact instanceof Fact.Said;
        Entry entry = new Entry(seq, text, said, fact.target(), end, end + Utf8.length(text));
        end = entry.end();
        ring.put(entry, oldest);
        footprint.grow(entry.bytes());
        if (said) messages++;
        lastAppend = time.nanoTime();
        head = seq;
        while (overfull()) dropOldest();
        return seq;
    }

    private static String text(long seq, String at, String members) {
        return "{\"seq\":" + seq + ",\"at\":\"" + at + "\"," + members + "}";
    }

    private boolean overfull() {
        long bytes = end - ring.get(oldest).start();
        return kept() > 1 && (messages > limits.messages() || kept() > limits.events() || bytes > limits.bytes());
    }

    private void dropOldest() {
        long seq = oldest;
        Entry entry = ring.get(seq);
        if (entry.said()) messages--;
        footprint.shrink(entry.bytes());
        oldest = seq + 1;
        ring.drop(seq);
    }

    private static String newEpoch() {
        byte[] bytes = new byte[9];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
