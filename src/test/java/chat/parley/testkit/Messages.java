package chat.parley.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Checks the events of one life of a log that are about a message against that message: only its author edits it, and a
 * tombstone has a removal, of one message or of all messages of its author. Events that nobody received are not checked.
 */
final class Messages {
    private final NavigableMap<Long, Event> events = new TreeMap<>();
    private final NavigableMap<Long, Event> removals = new TreeMap<>();
    private final Map<String, Long> cleared = new HashMap<>();
    private final List<Event> blanks = new ArrayList<>();

    void happened(Event event) {
        if (event.kind().equals("blank")) {
            blanks.add(event);
        } else {
            events.putIfAbsent(event.seq(), event);
        }
        if (event.kind().equals("removed")) {
            removals.putIfAbsent(event.target(), event);
        }
        if (event.kind().equals("cleared")) {
            cleared.merge(event.all().object("member").text("id"), event.seq(), Math::max);
        }
    }

    /** The violations, in words. */
    List<String> violations() {
        List<String> violations = new ArrayList<>();
        events.values().stream()
                .filter(this::isAboutAnothers)
                .forEach(event -> violations.add(
                        "%s %s %d, which is not theirs".formatted(event.by().name(), event.kind(), event.target())));
        blanks.stream()
                .filter(this::isGoneForNoReason)
                .forEach(blank -> violations.add("%d is gone, and nobody removed it".formatted(blank.seq())));
        return violations.stream().distinct().toList();
    }

    private boolean isAboutAnothers(Event event) {
        Event message = events.get(event.target());
        return event.kind().equals("edited")
                && message != null
                && !message.by().id().equals(event.by().id());
    }

    /**
     * Whether a tombstone has no removal. A reader of the tombstone has received the removal or will, because it comes
     * later.
     */
    private boolean isGoneForNoReason(Event blank) {
        long message = blank.target() == 0 ? blank.seq() : blank.target();
        boolean cleared = blank.seq() < this.cleared.getOrDefault(blank.by().id(), 0L);
        return !cleared && !removals.containsKey(message);
    }
}
