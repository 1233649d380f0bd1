package chat.parley.archive;

import chat.parley.log.RoomEvent;
import chat.parley.log.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The events of an archive, in order. The text of a message that was removed is dropped, unless it was restored later.
 * Not thread-safe.
 */
final class ArchivedEvents {
    private final List<StoredEvent> events = new ArrayList<>();
    /** The ids of the messages' authors. */
    private final Map<Long, String> authors = new HashMap<>();
    /** By author, the messages that may still have a text. */
    private final Map<String, List<Long>> byAuthor = new HashMap<>();

    /** By message, the places of the events with text of it. */
    private final Map<Long, List<Integer>> texts = new HashMap<>();

    private final Set<Long> removed = new HashSet<>();

    void add(StoredEvent stored) {
        RoomEvent event = stored.event();
        if (event.isMessage()) authors.put(stored.seq(), event.by().id());
        if (event instanceof RoomEvent.Restored) removed.remove(event.target());
        events.add(stored);
        if (hasText(event)) addText(event.isMessage() ? stored.seq() : event.target());
        if (event instanceof RoomEvent.Removed) remove(event.target());
        if (event instanceof RoomEvent.Cleared cleared) clear(cleared.member().id());
    }

    private static boolean hasText(RoomEvent event) {
        return event instanceof RoomEvent.Said
                || event instanceof RoomEvent.Edited
                || event instanceof RoomEvent.Restored
                || event instanceof RoomEvent.Unknown;
    }

    private void addText(long message) {
        int place = events.size() - 1;
        if (removed.contains(message)) blank(place);
        else texts.computeIfAbsent(message, this::textsOf).add(place);
    }

    private List<Integer> textsOf(long message) {
        String author = authors.get(message);
        if (author != null)
            byAuthor.computeIfAbsent(author, one -> new ArrayList<>()).add(message);
        return new ArrayList<>();
    }

    private void clear(String author) {
        List<Long> messages = byAuthor.remove(author);
        if (messages != null) messages.forEach(this::remove);
    }

    private void remove(long message) {
        removed.add(message);
        List<Integer> places = texts.remove(message);
        if (places != null) places.forEach(this::blank);
    }

    private void blank(int place) {
        StoredEvent event = events.get(place);
        events.set(place, new StoredEvent(event.seq(), event.at(), RoomEvent.Blank.of(event.event())));
    }

    int size() {
        return events.size();
    }

    StoredEvent last() {
        return events.get(events.size() - 1);
    }

    boolean isMessage(long seq) {
        return authors.containsKey(seq);
    }

    List<StoredEvent> events() {
        return List.copyOf(events);
    }
}
