package chat.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that no pattern can backtrack for ever over typed text. */
class PatternsTest {
    private static final Pattern IN_JAVA = Pattern.compile(
            "\\bPattern\\b(?=.*compile)|\\.(matches|replaceAll|replaceFirst)\\(\"|\\.split\\(\"(?!.\")");
    private static final Pattern IN_SCRIPT =
            Pattern.compile("(?<=[=(,:]\\s?)/(?![/*])((?:\\\\.|\\[[^\\]]*\\]|[^/\\n])+)/[gimsuvy]*");
    /** The modules of the pages, read when the server starts. */
    private static final String READS_THE_WAR_ONLY = "record PageModule(String path, String text)";
    /** Matches a nested repetition, or two repetitions of any character. */
    private static final Pattern TRACKS_BACK = Pattern.compile("[+*}]\\)[+*{]|\\.[+*].*\\.[+*]");

    @Test
    void the_server_uses_no_patterns_on_text() {
        assertThat("text.matches(\"(a+)+\")").containsPattern(IN_JAVA);
        assertThat("value.split(\",\", 2)").doesNotContainPattern(IN_JAVA);

        List<String> all = Sources.below("src/main/java", ".java");
        List<String> sources = all.stream()
                .filter(source -> !source.contains(READS_THE_WAR_ONLY))
                .toList();
        assertThat(sources)
                .hasSize(all.size() - 1)
                .hasSizeGreaterThan(50)
                .allSatisfy(source -> assertThat(source).doesNotContainPattern(IN_JAVA));
    }

    @Test
    void page_patterns_do_not_backtrack() {
        assertThat(patterns("text.replace(/(a+)+$/g, '')").findFirst().orElseThrow())
                .containsPattern(TRACKS_BACK);

        List<String> patterns = Sources.below("src/main/webapp/page", ".js").stream()
                .flatMap(PatternsTest::patterns)
                .toList();
        assertThat(patterns)
                .hasSizeGreaterThan(2)
                .allSatisfy(one -> assertThat(one).doesNotContainPattern(TRACKS_BACK));
    }

    private static Stream<String> patterns(String script) {
        return IN_SCRIPT.matcher(script).results().map(MatchResult::group);
    }
}
