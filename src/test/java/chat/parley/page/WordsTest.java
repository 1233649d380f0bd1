package chat.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Wording wording = Wording.ofThePages();

    @Test
    void every_key_that_a_page_or_script_uses_has_words() {
        assertThat(wording.used()).contains("page.send", "join.name", "problem.back", "page.people");
        assertThat(wording.missing()).isEmpty();
    }

    @Test
    void a_key_without_words_is_found() {
        assertThat(wording.missingAmong(Set.of("page.send", "page.nowhere"))).containsExactly("page.nowhere");
    }

    @Test
    void every_word_of_the_bundle_is_used() {
        assertThat(wording.unused()).isEmpty();
    }

    @Test
    void every_refusal_of_the_protocol_has_words() {
        var codes = new TreeSet<String>();
        var rows = Wording.REFUSAL_ROW.matcher(Pages.text(Path.of("docs", "protocol.md")));
        while (rows.find()) {
            codes.add("refused." + rows.group(1));
        }
        assertThat(codes).contains("refused.name-taken", "refused.too-fast");
        assertThat(wording.keys().filter(key -> key.startsWith("refused."))).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void every_counted_text_has_words_for_any_number() {
        var one = wording.keys().filter(key -> key.endsWith(".one")).toList();
        assertThat(one).isNotEmpty();
        assertThat(one)
                .allSatisfy(key -> assertThat(wording.has(key.replaceFirst("one$", "other")))
                        .isTrue());
    }
}
