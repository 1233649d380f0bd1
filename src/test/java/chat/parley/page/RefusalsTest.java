package chat.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import chat.parley.refusal.Refusal;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the page knows what becomes of a command after each refusal. */
class RefusalsTest {
    private static final Pattern HOPE = Pattern.compile("(?m)^  '?([a-z-]+)'?: '(soon|later|never|elsewhere)',$");

    private static Map<String, String> hopes() {
        return HOPE.matcher(Pages.texts(".js").get("page/model/refusals.js"))
                .results()
                .collect(Collectors.toMap(one -> one.group(1), one -> one.group(2)));
    }

    private static Stream<String> codes() {
        return Arrays.stream(Refusal.values()).map(Refusal::code);
    }

    @Test
    void each_refusal_of_the_server_is_in_the_pages_table() {
        assertThat(hopes()).contains(entry("too-late", "never"), entry("too-fast", "soon"));
        assertThat(hopes().keySet()).containsExactlyInAnyOrderElementsOf(codes().toList());
    }

    @Test
    void what_may_be_repeated_unchanged_is_never_hopeless() {
        assertThat(Arrays.stream(Refusal.values()).filter(Refusal::again))
                .isNotEmpty()
                .allSatisfy(refusal -> assertThat(hopes().get(refusal.code())).isIn("soon", "later", "elsewhere"));
    }
}
