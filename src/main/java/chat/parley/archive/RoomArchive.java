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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What happened in a room that was kept elsewhere, with the numbers, times and names it had there. Those who are named in it
 * are members of the past: nobody has their seats, and their ids are given to nobody again.
 *
 * <p>It grows event by event, and what could not have happened here is refused. Not thread-safe.
 */
public final class RoomArchive {
    /** Clocks differ. An event from later than that would hold up the time of all that come after it. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Optional<RoomCode> code;
    private final ImportValidation validation;
    private final Instant latest;
    private final long after;
    private final List<StoredEvent> events = new ArrayList<>();
    private final Set<Long> messages = new HashSet<>();
    private final Set<Long> removed = new HashSet<>();
    private Charter charter;
    private long members;

    /**
     * @param code that the room had, if it is to have it again
     * @param topic may be empty, as the title
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

    /** @throws Refused {@link Refusal#OUT_OF_ORDER}, {@link Refusal#NO_SUCH_MESSAGE}, or because of what it tells */
    public void add(StoredEvent event) {
        boolean next = event.seq() == after + events.size() + 1 && ImportValidation.isNumber(event.seq());
        if (!next || event.at().isAfter(latest) || event.at().isBefore(last())) throw new Refused(Refusal.OUT_OF_ORDER);
        RoomEvent happened = event.event();
        validation.check(happened);
        members = Math.max(members, ImportValidation.number(happened.by()));
        events.add(event);
        fold(event.seq(), happened);
    }

    private void fold(long seq, RoomEvent event) {
        if (event.isMessage()) messages.add(seq);
        if (event instanceof RoomEvent.Removed) removed.add(event.target());
        charter = charter.after(event);
    }

    /** What is no longer kept may have been a message. */
    private boolean isMessage(long seq) {
        return (seq > 0 && seq <= after) || messages.contains(seq);
    }

    private Instant last() {
        return events.isEmpty() ? Instant.EPOCH : events.get(events.size() - 1).at();
    }

    public Optional<RoomCode> code() {
        return code;
    }

    /** The room's charter after its last event. */
    public Charter charter() {
        return charter;
    }

    /** In order. Of what was removed later the text is gone. */
    List<StoredEvent> events() {
        return events.stream().map(this::leftOf).toList();
    }

    /** The number of the newest event; 0 if there is none. */
    public long head() {
        return events.isEmpty() ? 0 : after + events.size();
    }

    /** The highest number of a member; ids up to it are taken. */
    public long members() {
        return members;
    }

    private StoredEvent leftOf(StoredEvent event) {
        RoomEvent happened = event.event();
        boolean hasText = happened instanceof RoomEvent.Edited || happened instanceof RoomEvent.Unknown;
        long message = hasText ? happened.target() : event.seq();
        if (!removed.contains(message)) return event;
        return new StoredEvent(event.seq(), event.at(), RoomEvent.Blank.of(happened));
    }
}
