package chat.parley.testkit;

/** Word that the events from one number to another, both included, are gone for good. */
public record Gap(long from, long to) implements Heard {
    static Gap from(Json json) {
        return new Gap(json.number("from"), json.number("to"));
    }
}
