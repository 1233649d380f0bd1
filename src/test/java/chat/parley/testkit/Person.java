package chat.parley.testkit;

import java.util.List;

/**
 * A person in a room.
 *
 * @param id the id that the server gave
 * @param name the name that the person chose
 */
public record Person(String id, String name) {
    static Person from(Json json) {
        return new Person(json.text("id"), json.text("name"));
    }

    static List<Person> listFrom(Json json) {
        return json.objects("people").stream().map(Person::from).toList();
    }
}
