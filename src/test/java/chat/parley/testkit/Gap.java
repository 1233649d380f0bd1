package chat.parley.testkit;

/**
 * A notice that events are no longer kept.
 *
 * @param from the first of their numbers
 * @param to the last
 */
public record Gap(long from, long to) implements Heard {
    static Gap from(Json json) {
        return new Gap(json.number("from"), json.number("to"));
    }
}
