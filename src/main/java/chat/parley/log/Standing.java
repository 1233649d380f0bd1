package chat.parley.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * State of one message, computed from the kept events about it: its reactions, its edits and whether it was removed. An
 * event is read once, at the first query after it was added. Thread-safe.
 */
public final class Standing {
    private final List<Long> about = new ArrayList<>();
    private final Reactions reactions = new Reactions();
    private final List<Long> edits = new ArrayList<>();
    private final List<Long> unknown = new ArrayList<>();
    private int folded;
    private boolean removed;

    synchronized void add(long seq) {
        about.add(seq);
    }

    /** Returns the numbers of the events about the message, in order. */
    synchronized List<Long> about() {
        return List.copyOf(about);
    }

    /** Reads the events that were added since the last call. */
    synchronized Standing read(LongFunction<Optional<StoredEvent>> log) {
        for (; folded < about.size(); folded++) log.apply(about.get(folded)).ifPresent(this::fold);
        return this;
    }

    private void fold(StoredEvent event) {
        RoomEvent about = event.event();
        if (about instanceof RoomEvent.Reacted reacted) reactions.fold(reacted);
        if (about instanceof RoomEvent.Edited) edits.add(event.seq());
        if (about instanceof RoomEvent.Unknown) unknown.add(event.seq());
        removed |= about instanceof RoomEvent.Removed;
    }

    public synchronized boolean removed() {
        return removed;
    }

    /** Returns the numbers of its edits, in order. */
    public synchronized List<Long> edits() {
        return List.copyOf(edits);
    }

    /**
     * Returns the numbers of the events that contain text of the message: its edits, and all events of an unknown kind,
     * because those may contain some too. A removal blanks them.
     */
    public synchronized List<Long> texts() {
        return Stream.concat(edits.stream(), unknown.stream()).toList();
    }

    /** Returns the number of different emoji if this one is added. */
    public synchronized int kindsWith(String emoji) {
        return reactions.kindsWith(emoji);
    }

    public synchronized boolean has(String member, String emoji) {
        return reactions.has(member, emoji);
    }
}
