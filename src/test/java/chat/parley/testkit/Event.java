package chat.parley.testkit;

import java.time.Instant;
import java.util.Set;

/**
 * An event of a room's log as received over the wire.
 *
 * @param seq its number, from 1
 * @param at its time, by the server's clock
 * @param kind {@code joined}, {@code left}, {@code said}, {@code edited} and so on
 * @param by its author
 * @param draft the draft that became this event; empty if none did
 * @param text the text of the message, or its new text; empty if there is none
 * @param all the whole event, with fields that only some kinds have
 */
public record Event(long seq, Instant at, String kind, Person by, String draft, String text, Json all)
        implements Heard {
    /** The kinds of events that have the text of a message. */
    private static final Set<String> TEXTS = Set.of("said", "edited", "restored");

    /** Creates an event with only the fields that all kinds have. */
    public Event(long seq, Instant at, String kind, Person by, String draft, String text) {
        this(seq, at, kind, by, draft, text, Json.empty());
    }

    /** Reads an event of an {@code events} frame or of {@code GET api/rooms/{code}/events}. */
    public static Event from(Json json) {
        return new Event(
                json.number("seq"),
                Instant.parse(json.text("at")),
                json.text("kind"),
                Person.from(json.object("by")),
                json.textOrNothing("draft"),
                json.textOrNothing("text"),
                json);
    }

    /** The number of the message that the event is about; 0 if there is none. */
    public long target() {
        return all.has("target") ? all.number("target") : 0;
    }

    /** Whether this is the tombstone of another event, which was removed or was an edit of a removed message. */
    boolean isLeftOf(Event other) {
        boolean removable = TEXTS.contains(other.kind);
        boolean same = draft.equals(other.draft) && by.equals(other.by) && at.equals(other.at);
        return kind.equals("blank") && removable && same && target() == other.target();
    }

    /** Whether the event is of this kind and by a person of this name. */
    public boolean is(String kind, String name) {
        return this.kind.equals(kind) && by.name().equals(name);
    }
}
