package chat.parley.archive;

import chat.parley.log.Charter;
import chat.parley.log.RoomEvent;
import chat.parley.log.StoredEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import chat.parley.text.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * History of a room that was exported, with its original numbers, times and names. The members named in it are former
 * members: they have no seats, and their ids are never assigned again.
 *
 * <p>An archive is built event by event, and an event that could not have happened here is refused. Not thread-safe.
 */
public final class RoomArchive {
    /**
     * Tolerance for clock differences. An event from further in the future would hold back the times of all later
     * events.
     */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Optional<RoomCode> code;
    private final ImportValidation validation;
    private final Instant latest;
    private final long after;
    private final ArchivedEvents kept = new ArchivedEvents();
    private Charter charter;

    /**
     * Begins an archive without events.
     *
     * @param code the code to restore, if the room is to keep its old one
     * @param topic may be empty, as may the title
     * @param after the number before the first event
     * @throws Refused because of the title or the topic; {@link Refusal#OUT_OF_ORDER}
     */
    public RoomArchive(
            Optional<RoomCode> code, String title, String topic, long after, Settings settings, Instant now) {
        this.code = code;
        this.charter = new Charter(
                Title.of(title, settings.room().names().titleChars()),
                Topic.of(topic, settings.room().names().topicChars()));
        this.validation = new ImportValidation(settings, this::isMessage);
        this.latest = now.plus(AHEAD);
        this.after = after;
        if (!ImportValidation.isNumber(after)) throw new Refused(Refusal.OUT_OF_ORDER);
    }

    /**
     * Adds the next event.
     *
     * @throws Refused {@link Refusal#OUT_OF_ORDER}, {@link Refusal#NO_SUCH_MESSAGE}, or because of a value in the event
     */
    public void add(StoredEvent event) {
        boolean next = event.seq() == after + kept.size() + 1 && ImportValidation.isNumber(event.seq());
        if (!next || event.at().isAfter(latest) || event.at().isBefore(last())) throw new Refused(Refusal.OUT_OF_ORDER);
        RoomEvent roomEvent = event.event();
        validation.check(roomEvent);
        kept.add(event);
        if (roomEvent instanceof RoomEvent.TopicSet) charter = charter.after(roomEvent);
    }

    /** Returns whether a number is that of an earlier message. An event before the archive may have been one. */
    private boolean isMessage(long seq) {
        return (seq > 0 && seq <= after) || kept.isMessage(seq);
    }

    private Instant last() {
        return kept.size() == 0 ? Instant.EPOCH : kept.last().at();
    }

    public Optional<RoomCode> code() {
        return code;
    }

    /** Gives the ownership of the room to whoever has the secret with this hash. */
    public void ownedBy(String hash) {
        charter = charter.ownedBy(hash);
    }

    /**
     * The room's charter after its last event. Nobody in it has a role: it cannot be told whether whoever made the file
     * had one.
     */
    public Charter charter() {
        return charter;
    }

    /** Returns the events in order. Messages that were removed later are blank. */
    List<StoredEvent> events() {
        return kept.events();
    }

    /** Returns the number of the newest event; 0 if there is none. */
    public long head() {
        return kept.size() == 0 ? 0 : after + kept.size();
    }

    /** Returns the highest number of a member; ids up to it are taken. */
    public long members() {
        return validation.members();
    }
}
