package chat.parley.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * What the kept events say of one message: who reacted, which edit was the last, whether it is removed. An event is read
 * once, when somebody first asks after it came. Thread-safe.
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

    /** The numbers of the events about it, in order. */
    synchronized List<Long> about() {
        return List.copyOf(about);
    }

    /** Takes in what came since the last time. */
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

    /** The numbers of its edits, in order. */
    public synchronized List<Long> edits() {
        return List.copyOf(edits);
    }

    /**
     * The numbers of the events about it that hold text of it: its edits, and all events of an unknown kind, because they may. A
     * removal blanks them.
     */
    public synchronized List<Long> texts() {
        return Stream.concat(edits.stream(), unknown.stream()).toList();
    }

    /** How many kinds of emoji there would be with this one. */
    public synchronized int kindsWith(String emoji) {
        return reactions.kindsWith(emoji);
    }

    public synchronized boolean has(String member, String emoji) {
        return reactions.has(member, emoji);
    }
}
