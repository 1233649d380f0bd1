package chat.parley.testkit;

import java.util.List;

/**
 * Somebody in a room.
 *
 * @param id what the server calls them
 * @param name what they call themselves
 */
public record Person(String id, String name) {
    static Person from(Json json) {
        return new Person(json.text("id"), json.text("name"));
    }

    static List<Person> listFrom(Json json) {
        return json.objects("people").stream().map(Person::from).toList();
    }
}
