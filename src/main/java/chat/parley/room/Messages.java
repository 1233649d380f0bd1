package chat.parley.room;

import chat.parley.log.RoomEvent;
import chat.parley.log.RoomLog;
import chat.parley.log.Standing;
import chat.parley.log.StoredEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.util.List;
import java.util.Optional;

/** Current state of a log's messages, for the commands that refer to one. Takes no lock. */
final class Messages {
    private final RoomLog log;

    Messages(RoomLog log) {
        this.log = log;
    }

    /** Returns the state of a message, computed from the events about it. */
    Standing standing(long seq) {
        return log.standing(seq);
    }

    /**
     * Returns a message that has not been blanked.
     *
     * @throws Refused {@link Refusal#NO_SUCH_MESSAGE}
     */
    StoredEvent get(long seq) {
        return find(seq).orElseThrow(() -> new Refused(Refusal.NO_SUCH_MESSAGE));
    }

    /** Returns the text of the message after its edits; empty if the message is gone. */
    String text(long seq) {
        List<Long> edits = standing(seq).edits();
        long latest = edits.isEmpty() ? seq : edits.get(edits.size() - 1);
        return log.find(latest).map(stored -> text(stored.event())).orElse("");
    }

    private static String text(RoomEvent event) {
        if (event instanceof RoomEvent.Said said) return said.content().text();
        return event instanceof RoomEvent.Edited edited ? edited.text() : "";
    }

    /** Returns whether the message was removed, even if its text has not been blanked yet. */
    boolean isRemoved(long seq) {
        return find(seq).isEmpty() || standing(seq).removed();
    }

    /**
     * Checks that the number belongs to a message. The message may be removed or no longer kept, because the author of
     * a reply may not know that yet.
     *
     * @throws Refused {@link Refusal#NO_SUCH_MESSAGE}
     */
    void checkAnswerable(long seq) {
        boolean isAssigned = seq > 0 && seq <= log.head();
        boolean isOtherEvent =
                log.find(seq).filter(stored -> !stored.event().isMessage()).isPresent();
        if (!isAssigned || isOtherEvent) throw new Refused(Refusal.NO_SUCH_MESSAGE);
    }

    private Optional<StoredEvent> find(long seq) {
        return log.find(seq).filter(stored -> stored.event() instanceof RoomEvent.Said);
    }
}
