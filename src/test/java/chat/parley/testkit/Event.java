package chat.parley.testkit;

import java.time.Instant;

/**
 * One event of a room's log as it came over the wire.
 *
 * @param seq its number, from 1
 * @param at when, by the server's clock
 * @param kind {@code joined}, {@code left}, {@code said}
 * @param by whose it is
 * @param draft which draft became this event; empty if none did
 * @param text what was said; empty if nothing was
 */
public record Event(long seq, Instant at, String kind, Person by, String draft, String text) implements Heard {
    /** Reads an event of an {@code events} frame or of {@code GET api/rooms/{code}/events}. */
    public static Event from(Json json) {
        return new Event(
                json.number("seq"),
                Instant.parse(json.text("at")),
                json.text("kind"),
                Person.from(json.object("by")),
                json.textOrNothing("draft"),
                json.textOrNothing("text"));
    }

    /** Whether it is of this kind and by somebody of this name. */
    public boolean is(String kind, String name) {
        return this.kind.equals(kind) && by.name().equals(name);
    }
}
