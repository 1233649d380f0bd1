package chat.parley.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * State of one message, computed from the kept events about it: its reactions, its edits, whether it was removed and
 * whether that was undone. An event is read once, at the first query after it was added. Thread-safe.
 */
public final class Standing {
    private final List<Long> about = new ArrayList<>();
    private final Reactions reactions = new Reactions();
    private final List<Long> edits = new ArrayList<>();
    private final List<Long> texts = new ArrayList<>();
    private int folded;
    private boolean removed;
    private long restored;

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
        if (about instanceof RoomEvent.Removed) change(true, 0);
        if (about instanceof RoomEvent.Restored) change(false, event.seq());
        if (hasText(about)) texts.add(event.seq());
    }

    /** Removes or restores the message; edits from before a restoration no longer count. */
    private void change(boolean gone, long seq) {
        removed = gone;
        restored = seq;
        if (!gone) edits.clear();
    }

    private static boolean hasText(RoomEvent event) {
        return event instanceof RoomEvent.Edited
                || event instanceof RoomEvent.Restored
                || event instanceof RoomEvent.Unknown;
    }

    public synchronized boolean removed() {
        return removed;
    }

    /** Returns the number of the event that restored it, whose content it has since; 0 if there is none. */
    public synchronized long restored() {
        return restored;
    }

    /** Returns the numbers of its edits, in order; of those before it was restored, none. */
    public synchronized List<Long> edits() {
        return List.copyOf(edits);
    }

    /**
     * Returns the numbers of the events that contain text of the message: its edits, those that restored it, and all
     * events of an unknown kind, because those may contain some too. A removal blanks them.
     */
    public synchronized List<Long> texts() {
        return List.copyOf(texts);
    }

    /** Returns the number of different emoji if this one is added. */
    public synchronized int kindsWith(String emoji) {
        return reactions.kindsWith(emoji);
    }

    public synchronized boolean has(String member, String emoji) {
        return reactions.has(member, emoji);
    }
}
