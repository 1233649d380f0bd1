package chat.parley.testkit;

/**
 * Word that events are gone for good.
 *
 * @param from the first of their numbers
 * @param to the last
 */
public record Gap(long from, long to) implements Heard {
    static Gap from(Json json) {
        return new Gap(json.number("from"), json.number("to"));
    }
}
