package chat.parley.testkit;

import java.util.List;

/**
 * The first frame of a connection.
 *
 * @param you the member that this client is
 * @param code the room's code
 * @param title the room's title; may be empty
 * @param at the epoch, and its newest number, at which {@code people} is valid
 * @param oldest the number of the oldest event that is still kept
 * @param resumed whether the log continues from the client's position
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

    /** The epoch: the life of the log. */
    public String epoch() {
        return at.epoch();
    }

    /** The newest event's number. */
    public long head() {
        return at.seq();
    }
}
