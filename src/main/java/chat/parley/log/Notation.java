package chat.parley.log;

import java.util.function.Function;

/**
 * How events stand in a log: as JSON, which the room itself does not know. Thread-safe.
 *
 * @param writing makes the members of a fact's JSON object, without braces, to stand behind {@code seq} and {@code at}
 * @param reading makes an event of its whole text
 */
public record Notation(Function<Fact, String> writing, Function<String, Recorded> reading) {
    public String write(Fact fact) {
        return writing.apply(fact);
    }

    public Recorded read(String event) {
        return reading.apply(event);
    }
}
