package chat.parley.web;

import java.util.Arrays;
import java.util.stream.Stream;

/** A list in one text, such as a setting or a header. */
final class Commas {
    private Commas() {}

    /** What stands between the commas, without the spaces around it. */
    static Stream<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
