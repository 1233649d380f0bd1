package chat.parley.room;

import chat.parley.log.RoomEvent;
import chat.parley.log.RoomLog;
import chat.parley.log.Standing;
import chat.parley.log.StoredEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.util.List;
import java.util.Optional;

/** The messages of a log as they are now, for the commands that are about one. Takes no lock. */
final class Messages {
    private final RoomLog log;

    Messages(RoomLog log) {
        this.log = log;
    }

    /** What the events about a message say of it. */
    Standing standing(long seq) {
        return log.standing(seq);
    }

    /** @throws Refused {@link Refusal#NO_SUCH_MESSAGE} */
    StoredEvent get(long seq) {
        return find(seq).orElseThrow(() -> new Refused(Refusal.NO_SUCH_MESSAGE));
    }

    /** The text of the message after its edits; empty if it is gone. */
    String text(long seq) {
        List<Long> edits = standing(seq).edits();
        long latest = edits.isEmpty() ? seq : edits.get(edits.size() - 1);
        return log.find(latest).map(stored -> text(stored.event())).orElse("");
    }

    private static String text(RoomEvent event) {
        if (event instanceof RoomEvent.Said said) return said.content().text();
        return event instanceof RoomEvent.Edited edited ? edited.text() : "";
    }

    /** Also if its text is still to go. */
    boolean isRemoved(long seq) {
        return find(seq).isEmpty() || standing(seq).removed();
    }

    /**
     * Checks that the number is a message's, even of one that is removed or no longer kept: its reader may not know yet.
     *
     * @throws Refused {@link Refusal#NO_SUCH_MESSAGE}
     */
    void checkAnswerable(long seq) {
        boolean given = seq > 0 && seq <= log.head();
        boolean other =
                log.find(seq).filter(stored -> !stored.event().isMessage()).isPresent();
        if (!given || other) throw new Refused(Refusal.NO_SUCH_MESSAGE);
    }

    private Optional<StoredEvent> find(long seq) {
        return log.find(seq).filter(stored -> stored.event() instanceof RoomEvent.Said);
    }
}
