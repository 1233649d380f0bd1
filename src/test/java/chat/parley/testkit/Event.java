package chat.parley.testkit;

import java.time.Instant;

/**
 * One event of a room's log as it came over the wire.
 *
 * @param seq its number, from 1
 * @param at when, by the server's clock
 * @param kind {@code joined}, {@code left}, {@code said}, {@code edited} and so on
 * @param by whose it is
 * @param draft which draft became this event; empty if none did
 * @param text what was said, or is to be read from now on; empty if nothing was
 * @param all the whole event, for what only some kinds have
 */
public record Event(long seq, Instant at, String kind, Person by, String draft, String text, Json all)
        implements Heard {
    /** An event that has nothing but what all have. */
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

    /** The number of the message that it is about; 0 if it is about none. */
    public long target() {
        return all.has("target") ? all.number("target") : 0;
    }

    /** Whether it stands where this other one was before somebody removed that, or the message that it is an edit of. */
    boolean isLeftOf(Event other) {
        boolean removable = other.kind.equals("said") || other.kind.equals("edited");
        boolean same = draft.equals(other.draft) && by.equals(other.by) && at.equals(other.at);
        return kind.equals("blank") && removable && same && target() == other.target();
    }

    /** Whether it is of this kind and by somebody of this name. */
    public boolean is(String kind, String name) {
        return this.kind.equals(kind) && by.name().equals(name);
    }
}
