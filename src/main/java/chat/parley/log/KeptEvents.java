package chat.parley.log;

import chat.parley.runtime.Utf8;
import chat.parley.settings.LogSettings;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The events that a log keeps: which of them go when there are too many, and what they take of the heap.
 *
 * <p>Threads: one writer at a time. Readers take no lock: the head is published last, and a reader that finds an event gone looks
 * at {@link #oldest()} again.
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

    /** The number of the newest event; 0 before the first. */
    long head() {
        return head;
    }

    /** The number of the oldest event; one more than the head if there is none. */
    long oldest() {
        return oldest;
    }

    long size() {
        return head - oldest + 1;
    }

    /** Bytes of the heap, as estimated. */
    long held() {
        return held.get();
    }

    Changes changes() {
        return changes;
    }

    /** Null if a writer took it away meanwhile. */
    EncodedEvent get(long seq) {
        return ring.get(seq);
    }

    Optional<EncodedEvent> find(long seq) {
        return Optional.ofNullable(seq < oldest || seq > head ? null : ring.get(seq));
    }

    /** Adds the event with the number after the head, or a later one if those between are gone for good. */
    void add(long seq, String text, Allowance allowance, long target) {
        if (seq > head + 1) skipTo(seq);
        EncodedEvent entry = new EncodedEvent(seq, text, allowance, target, end, end + Utf8.length(text));
        end = entry.end();
        ring.put(entry, oldest);
        held.addAndGet(footprint.grow(entry.bytes()));
        counts.add(allowance, entry.bytes());
        head = seq;
        if (target >= oldest) changes.put(seq, target);
        while (overfull()) dropOldest();
    }

    /** Puts another text where the event stands. */
    void replace(EncodedEvent entry, String text) {
        ring.put(entry.reading(text), oldest);
    }

    /** Whether one more event fits under this allowance. Events before the oldest message make way for it, and no others. */
    boolean fits(Allowance allowance, long size) {
        while (!counts.takes(allowance, size) && canLoseOldest()) dropOldest();
        return counts.takes(allowance, size);
    }

    /** Drops the oldest events but so many. */
    void trim(long keep) {
        while (size() > keep) dropOldest();
    }

    /** Drops the older half, but for so many messages or bytes of them, and never all; whether anything went. */
    boolean give(int messages, long bytes) {
        long before = size();
        while (size() > Math.max(1, before / 2) && counts.exceed(messages, bytes)) dropOldest();
        return size() < before;
    }

    private void skipTo(long seq) {
        trim(0);
        oldest = seq;
    }

    private boolean overfull() {
        if (size() <= 1) return false;
        if (counts.over(Allowance.MESSAGE)) return true;
        return canLoseOldest() && (counts.over(Allowance.COMING) || counts.over(Allowance.CHANGE));
    }

    /** Whether the oldest event can go without a message: it is none itself and not all there is. */
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
