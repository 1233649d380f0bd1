package chat.parley.search;

import chat.parley.log.RoomEvent;
import chat.parley.wire.Wire;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The current texts of the messages that were edited, removed or restored, from the events about them, newest first. Not
 * thread-safe.
 */
final class LatestTexts {
    private static final String EDITED = Wire.kindMark("edited");
    private static final String REMOVED = Wire.kindMark("removed");
    private static final String RESTORED = Wire.kindMark("restored");

    /** Empty for a removed message, whose old text may still be in the log. */
    private final Map<Long, String> texts = new HashMap<>();

    /** The messages whose newest removal or restoration was added: earlier events no longer count. */
    private final Set<Long> decided = new HashSet<>();

    /** Returns whether an encoded event may change a text. A quick search without parsing. */
    static boolean mayChange(String event) {
        return event.contains(EDITED) || event.contains(REMOVED) || event.contains(RESTORED);
    }

    /** Adds an event that comes before all that were added. An edit does not bring back what was removed before it. */
    void add(RoomEvent event) {
        if (decided.contains(event.target())) return;
        if (event instanceof RoomEvent.Edited edit) texts.putIfAbsent(edit.target(), edit.text());
        if (event instanceof RoomEvent.Restored back)
            texts.putIfAbsent(back.target(), back.content().text());
        if (event instanceof RoomEvent.Removed) texts.put(event.target(), "");
        if (event instanceof RoomEvent.Restored || event instanceof RoomEvent.Removed) decided.add(event.target());
    }

    /** Returns the current text of a message; empty if it is as it was written. */
    Optional<String> of(long message) {
        return Optional.ofNullable(texts.get(message));
    }
}
