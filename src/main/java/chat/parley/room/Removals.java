package chat.parley.room;

import chat.parley.log.Content;
import chat.parley.runtime.Time;
import chat.parley.runtime.Utf8;
import chat.parley.settings.Settings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of messages that somebody on this node has just removed from a room, so that they can undo it. They are kept
 * for {@code parley.posts.undoFor}, and only as many as a log may have; of more, the oldest are forgotten. Thread-safe.
 */
final class Removals {
    /**
     * One removal.
     *
     * @param by the member who did it
     * @param messages the contents by the messages' numbers, oldest first
     * @param at nanoseconds of {@link Time#nanoTime}
     */
    record Removal(String by, Map<Long, Content> messages, long at) {
        long bytes() {
            return messages.values().stream().mapToLong(Removals::bytes).sum();
        }
    }

    private final Map<Long, Removal> bySeq = new LinkedHashMap<>();
    private final long mostBytes;
    private final long nanos;
    private final Time time;
    private long bytes;

    Removals(Settings settings, Time time) {
        this.mostBytes = settings.log().capacity().bytes();
        this.nanos = settings.posts().undoFor().toNanos();
        this.time = time;
    }

    private static long bytes(Content content) {
        return bytes(content.extras().keySet()) + bytes(content.extras().values()) + Utf8.length(content.text());
    }

    private static long bytes(Collection<String> texts) {
        return texts.stream().mapToLong(Utf8::length).sum();
    }

    /**
     * Keeps the messages of a removal.
     *
     * @param seq the number of the removal's event
     */
    synchronized void keep(long seq, String by, Map<Long, Content> messages) {
        put(seq, new Removal(by, messages, time.nanoTime()));
        while (bytes > mostBytes) drop(bySeq.keySet().iterator().next());
    }

    /** Returns a removal to where it was taken from, because not all of it was undone. */
    synchronized void put(long seq, Removal removal) {
        drop(seq);
        bySeq.put(seq, removal);
        bytes += removal.bytes();
    }

    private void drop(long seq) {
        Removal removal = bySeq.remove(seq);
        if (removal != null) bytes -= removal.bytes();
    }

    /** Returns whether this member can undo this removal now. */
    synchronized boolean has(long seq, String by) {
        Removal removal = bySeq.get(seq);
        return removal != null && removal.by().equals(by) && !isOver(removal);
    }

    /** Takes out a removal that this member can undo. */
    synchronized Optional<Removal> take(long seq, String by) {
        if (!has(seq, by)) return Optional.empty();
        Removal removal = bySeq.get(seq);
        drop(seq);
        return Optional.of(removal);
    }

    private boolean isOver(Removal removal) {
        return time.nanoTime() - removal.at() > nanos;
    }

    /** Returns the bytes of UTF-8 of all texts. */
    synchronized long bytes() {
        return bytes;
    }

    /** Forgets the removals that can no longer be undone. Call it every second. */
    synchronized void tick() {
        bySeq.entrySet().stream()
                .filter(removal -> isOver(removal.getValue()))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::drop);
    }
}
