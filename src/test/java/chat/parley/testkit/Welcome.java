package chat.parley.testkit;

import java.util.List;

/**
 * The first frame of a connection.
 *
 * @param you who this client is
 * @param code the room's code
 * @param title the room's title; may be empty
 * @param at the epoch, and the newest number in it: {@code people} is true there
 * @param oldest the oldest event's number that is still kept
 * @param resumed whether the log goes on where the client was
 * @param people those present
 */
public record Welcome(
        Person you, String code, String title, Position at, long oldest, boolean resumed, List<Person> people) {
    static Welcome from(Json json) {
        return new Welcome(
                Person.from(json.object("you")),
                json.object("room").text("code"),
                json.object("room").text("title"),
                new Position(json.text("epoch"), json.number("head")),
                json.number("oldest"),
                json.flag("resumed"),
                Person.listFrom(json));
    }

    /** Which life of the log this is. */
    public String epoch() {
        return at.epoch();
    }

    /** The newest event's number. */
    public long head() {
        return at.seq();
    }
}
