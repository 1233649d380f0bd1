package chat.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks what Parley logs: its own words, classes, numbers and failures, but never typed text or keys. */
class LoggingTest {
    private static final Pattern CALL = Pattern.compile("(?s)\\bLOG\\s*\\.\\s*\\w+\\(.*?;");
    private static final Pattern OTHER_WAYS = Pattern.compile("System\\.(out|err)|printStackTrace");
    private static final Pattern STRING = Pattern.compile("\"([^\"\\\\]|\\\\.)*\"");
    private static final Pattern OF_PEOPLE = Pattern.compile(
            "(?i)\\b(name|title|text|said|words|code|cookie|session|visitor|draft|address|request|frame)\\b");

    private static Stream<String> calls(String source) {
        return CALL.matcher(source).results().map(MatchResult::group);
    }

    private static boolean tellsOfPeople(String call) {
        return OF_PEOPLE.matcher(STRING.matcher(call).replaceAll("")).find();
    }

    @Test
    void a_call_that_logs_a_name_is_found() {
        assertThat(calls("LOG.log(Level.INFO, \"{0} came\", member.name());")).anyMatch(LoggingTest::tellsOfPeople);
        assertThat(calls("LOG.log(Level.INFO, \"A name was refused\");")).noneMatch(LoggingTest::tellsOfPeople);
    }

    @Test
    void nothing_that_a_person_typed_is_logged() {
        List<String> calls = sources().flatMap(LoggingTest::calls).toList();
        assertThat(calls).hasSizeGreaterThan(10).noneMatch(LoggingTest::tellsOfPeople);
        assertThat(sources()).noneMatch(source -> OTHER_WAYS.matcher(source).find());
    }

    /** The exception of a rule or an observer may quote what a person typed. */
    @Test
    void external_failures_are_logged_in_one_line() {
        assertThat(sources().flatMap(LoggingTest::calls).filter(call -> call.contains("Mishap.of(failed)")))
                .hasSize(3);
    }

    private static Stream<String> sources() {
        return Sources.below("src/main/java", ".java").stream();
    }
}
