package chat.parley.room;

import chat.parley.log.Content;
import chat.parley.log.RoomEvent;
import chat.parley.log.RoomLog;
import chat.parley.log.Standing;
import chat.parley.log.StoredEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

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
     * Returns a message that has not been blanked, or was restored.
     *
     * @throws Refused {@link Refusal#NO_SUCH_MESSAGE}
     */
    StoredEvent get(long seq) {
        return find(seq).orElseThrow(() -> new Refused(Refusal.NO_SUCH_MESSAGE));
    }

    /** Returns the text of the message after its edits; empty if the message is gone. */
    String text(long seq) {
        return find(seq).map(message -> text(seq, content(message))).orElse("");
    }

    private String text(long seq, Content content) {
        List<Long> edits = standing(seq).edits();
        if (edits.isEmpty()) return content.text();
        return log.find(edits.get(edits.size() - 1))
                .map(stored -> stored.event() instanceof RoomEvent.Edited edited ? edited.text() : "")
                .orElse("");
    }

    /**
     * Returns what a message says now.
     *
     * @throws Refused {@link Refusal#NO_SUCH_MESSAGE}
     */
    Content content(long seq) {
        Content content = content(get(seq));
        return content.withText(text(seq, content));
    }

    private static Content content(StoredEvent message) {
        return ((RoomEvent.Said) message.event()).content();
    }

    /** Returns the kept messages of a member that have not been removed, oldest first. */
    List<StoredEvent> by(String member) {
        return LongStream.rangeClosed(log.oldest(), log.head())
                .mapToObj(this::find)
                .flatMap(Optional::stream)
                .filter(message -> message.event().by().id().equals(member))
                .toList();
    }

    /** Returns the numbers of all events with text of the message. */
    List<Long> texts(long seq) {
        return Stream.concat(standing(seq).texts().stream(), Stream.of(seq)).toList();
    }

    /** Returns whether the place of the message is kept, and its text was removed. */
    boolean isBlank(long seq) {
        return log.find(seq).isPresent() && find(seq).isEmpty();
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

    /** Finds a message as it was written, or as it was restored. */
    private Optional<StoredEvent> find(long seq) {
        return log.find(seq).flatMap(stored -> {
            if (stored.event() instanceof RoomEvent.Said) return Optional.of(stored);
            return stored.event().isMessage() ? restored(stored) : Optional.empty();
        });
    }

    private Optional<StoredEvent> restored(StoredEvent blank) {
        return log.find(standing(blank.seq()).restored())
                .map(StoredEvent::event)
                .filter(RoomEvent.Restored.class::isInstance)
                .map(back -> ((RoomEvent.Restored) back).content())
                .map(content ->
                        new RoomEvent.Said(blank.event().by(), blank.event().draft(), content))
                .map(said -> new StoredEvent(blank.seq(), blank.at(), said));
    }
}
