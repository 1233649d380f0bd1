package chat.parley;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that {@code docs/performance.md} shows the figures of the benchmark's report that is checked in with it. */
class PerformancePageTest {
    private static final String SECTION = section("## The last report");
    private static final JsonObject REPORT = report();

    private static String section(String heading) {
        String page = Sources.read(Path.of("docs/performance.md"));
        int begin = page.indexOf(heading + "\n");
        assertThat(begin).as(heading).isNotNegative();
        return page.substring(begin, page.indexOf("\n## ", begin + heading.length()));
    }

    private static JsonObject report() {
        try (JsonReader reader = Json.createReader(new StringReader(Sources.read(Path.of("docs/performance.json"))))) {
            return reader.readObject();
        }
    }

    @Test
    void the_tables_are_those_of_the_last_report() {
        List<String> reported = REPORT.getJsonArray("tables").stream()
                .flatMap(table -> table.asJsonArray().stream())
                .map(PerformancePageTest::row)
                .toList();

        assertThat(reported).hasSizeGreaterThan(20);
        assertThat(SECTION.lines()
                        .filter(line -> line.startsWith("| "))
                        .map(String::strip)
                        .toList())
                .isEqualTo(reported);
    }

    @Test
    void the_conditions_are_those_of_the_last_report() {
        assertThat(SECTION.replaceAll("\\s+", " ")).contains(REPORT.getString("conditions"));
    }

    private static String row(JsonValue cells) {
        JsonArray row = cells.asJsonArray();
        return row.getValuesAs(JsonString::getString).stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
