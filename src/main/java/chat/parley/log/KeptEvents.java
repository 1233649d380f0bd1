package chat.parley.log;

import chat.parley.runtime.Utf8;
import chat.parley.settings.LogSettings;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Events that a log keeps. It decides which events are dropped when there are too many, and accounts for their heap
 * use.
 *
 * <p>Threads: one writer at a time. Readers take no lock: the head is published last, and a reader that finds an event
 * missing reads {@link #oldest()} again.
 */
final class KeptEvents {
    private final Footprint footprint;
    private final Ring ring = new Ring();
    private final Counts counts;
    private final Changes changes = new Changes();
    private final AtomicLong held = new AtomicLong();
    private volatile long head;
    private volatile long oldest = 1;
    private long end;

    KeptEvents(LogSettings limits, Footprint footprint) {
        this.counts = new Counts(limits.capacity());
        this.footprint = footprint;
    }

    /** Returns the number of the newest event; 0 before the first. */
    long head() {
        return head;
    }

    /** Returns the number of the oldest event; one more than the head if there is none. */
    long oldest() {
        return oldest;
    }

    long size() {
        return head - oldest + 1;
    }

    /** Returns the estimated heap use, in bytes. */
    long held() {
        return held.get();
    }

    Changes changes() {
        return changes;
    }

    /** Returns the event, or null if a writer has dropped it meanwhile. */
    EncodedEvent get(long seq) {
        return ring.get(seq);
    }

    Optional<EncodedEvent> find(long seq) {
        return Optional.ofNullable(seq < oldest || seq > head ? null : ring.get(seq));
    }

    /**
     * Adds an event, whose number is normally one more than the head. A greater number means that the events in between
     * are gone for good.
     */
    void add(long seq, String text, Allowance allowance, long target) {
        if (seq > head + 1) skipTo(seq);
        EncodedEvent entry = new EncodedEvent(seq, text, allowance, target, end, end + Utf8.length(text));
        end = entry.end();
        ring.put(entry, oldest);
        held.addAndGet(footprint.grow(entry.bytes()));
        counts.add(allowance, entry.bytes());
        head = seq;
        if (target >= oldest) changes.put(seq, target);
        while (isOverfull()) dropOldest();
    }

    /** Replaces the text of an event. */
    void replace(EncodedEvent entry, String text) {
        ring.put(entry.withJson(text), oldest);
    }

    /**
     * Returns whether one more event fits within this allowance; events older than the oldest message, and no others,
     * are dropped to make space.
     */
    boolean fits(Allowance allowance, long size) {
        while (!counts.takes(allowance, size) && canLoseOldest()) dropOldest();
        return counts.takes(allowance, size);
    }

    /** Drops the oldest events until at most {@code keep} remain. */
    void trim(long keep) {
        while (size() > keep) dropOldest();
    }

    /**
     * Drops events of the older half, oldest first, while more than the given number of messages or bytes of them is
     * kept; at least one event remains. Returns whether any event was dropped.
     */
    boolean give(int messages, long bytes) {
        long before = size();
        while (size() > Math.max(1, before / 2) && counts.exceed(messages, bytes)) dropOldest();
        return size() < before;
    }

    private void skipTo(long seq) {
        trim(0);
        oldest = seq;
    }

    private boolean isOverfull() {
        if (size() <= 1) return false;
        if (counts.over(Allowance.MESSAGE)) return true;
        return canLoseOldest() && (counts.over(Allowance.COMING) || counts.over(Allowance.CHANGE));
    }

    /**
     * Returns whether the oldest event can be dropped without losing a message: it is not a message, and not the only
     * event.
     */
    private boolean canLoseOldest() {
        return size() > 1 && ring.get(oldest).allowance() != Allowance.MESSAGE;
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
