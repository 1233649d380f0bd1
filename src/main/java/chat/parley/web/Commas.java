package chat.parley.web;

import java.util.Arrays;
import java.util.stream.Stream;

/** Splits a comma-separated list, such as a setting or a header. */
final class Commas {
    private Commas() {}

    /** The items between the commas, without surrounding spaces. */
    static Stream<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
