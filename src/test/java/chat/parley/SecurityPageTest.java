package chat.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that every test named in {@code docs/security.md} and {@code docs/messages.md} exists under that name. */
class SecurityPageTest {
    private static final Pattern NAMED = Pattern.compile("`([\\w./-]+)\\.([a-z0-9]+(?:_[a-z0-9]+)+)`");
    private static final Path JAVA = Path.of("src/test/java/chat/parley");

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("docs", name));
    }

    private static boolean exists(MatchResult test) {
        String owner = test.group(1);
        return owner.endsWith(".js")
                ? holds(Path.of("src/test/js", owner), "function " + test.group(2) + "(")
                : holds(JAVA.resolve(owner.replace('.', '/') + ".java"), "void " + test.group(2) + "(");
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.exists(file) && Files.readString(file).contains(text);
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void a_missing_test_is_detected() {
        List<MatchResult> named = NAMED.matcher(
                        "`live.HeadersIT.nothing_at_all` `LoggingTest.nothing_that_a_person_typed_is_logged`")
                .results()
                .toList();
        assertThat(named).hasSize(2);
        assertThat(named.stream().filter(SecurityPageTest::exists)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"security.md, 60", "messages.md, 10"})
    void every_test_named_on_a_page_exists(String page, int more) throws IOException {
        List<MatchResult> named = NAMED.matcher(page(page)).results().toList();
        assertThat(named).hasSizeGreaterThan(more);
        assertThat(named.stream().filter(test -> !exists(test)).map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void every_case_has_a_row_with_a_test_or_a_reason() throws IOException {
        String page = page("security.md");
        Stream<String> rows = IntStream.rangeClosed(1, 30).mapToObj(n -> "| S" + n + " ");
        assertThat(rows)
                .allSatisfy(row -> assertThat(page.lines().filter(line -> line.startsWith(row)))
                        .singleElement()
                        .satisfies(line -> assertThat(NAMED.matcher(line).find() || line.contains("there is no"))
                                .isTrue()));
    }
}
