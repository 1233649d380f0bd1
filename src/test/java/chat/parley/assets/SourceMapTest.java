package chat.parley.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that each line of a linked script is found in its module. */
class SourceMapTest {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /** The modules and line numbers of a map, as a reader of ECMA-426 decodes them; empty for a line without. */
    private static List<String> decoded(String mappings, List<String> sources) {
        List<String> lines = new ArrayList<>();
        int source = 0;
        int line = 0;
        for (String segment : mappings.substring(0, mappings.length() - 1).split(";", -1)) {
            List<Integer> numbers = numbers(segment);
            if (!numbers.isEmpty()) {
                source += numbers.get(1);
                line += numbers.get(2);
            }
            lines.add(numbers.isEmpty() ? "" : sources.get(source) + ":" + line);
        }
        return lines;
    }

    private static List<Integer> numbers(String segment) {
        List<Integer> numbers = new ArrayList<>();
        int value = 0;
        int shift = 0;
        for (int at = 0; at < segment.length(); at++) {
            int digit = DIGITS.indexOf(segment.charAt(at));
            value |= (digit & 31) << shift;
            shift += 5;
            if (digit < 32) {
                numbers.add((value & 1) == 1 ? -(value >> 1) : value >> 1);
                value = 0;
                shift = 0;
            }
        }
        return numbers;
    }

    private static String mappings(SourceMap map) {
        return map.json().replaceFirst(".*\"mappings\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void lines_of_a_linked_script_lead_to_the_lines_of_its_modules() {
        Script script = Linker.link(
                "/page/room.js",
                LinkerTest.resources(Map.of(
                        "/page/room.js", "import { a } from './view/a.js';\n\n// why\na();\n",
                        "/page/view/a.js", "/** A. */\nexport function a() {\n}\n")));

        assertThat(script.map().json())
                .contains("\"version\":3", "\"sources\":[\"./view/a.js\",\"./room.js\"]", "\"names\":[]");
        assertThat(decoded(mappings(script.map()), List.of("a", "room")))
                .containsExactly("", "a:1", "a:2", "", "", "", "room:0", "room:3", "");
    }

    @Test
    void great_and_negative_distances_are_kept() {
        SourceMap map = new SourceMap("/page/room.js");
        map.line("/page/a.js", 100_000);
        map.line("/page/a.js", 15);
        map.line("/page/a.js", 16);
        map.line("/webjars/b.js", 0);

        assertThat(decoded(mappings(map), List.of("a", "b"))).containsExactly("a:100000", "a:15", "a:16", "b:0");
        assertThat(map.json()).contains("\"../webjars/b.js\"");
    }
}
