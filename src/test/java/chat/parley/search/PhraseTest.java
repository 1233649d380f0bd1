package chat.parley.search;

import static chat.parley.refusal.RefusalAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.refusal.Refusal;
import org.junit.jupiter.api.Test;

class PhraseTest {
    private static Phrase phrase(String typed) {
        return Phrase.of(typed, 10);
    }

    @Test
    void a_phrase_matches_anywhere_even_inside_a_word() {
        assertThat(phrase("den").isIn("In the Garden")).isTrue();
        assertThat(phrase("園で").isIn("公園で会いましょう")).isTrue();
        assertThat(phrase("한글").isIn("나는한글을쓴다")).isTrue();
        assertThat(phrase("dean").isIn("In the Garden")).isFalse();
    }

    @Test
    void outer_white_space_is_ignored_and_inner_white_space_is_equal() {
        assertThat(phrase("  a   b ").isIn("A\nB")).isTrue();
        assertThat(phrase("a b").isIn("ab")).isFalse();
    }

    @Test
    void characters_escaped_in_json_are_found() {
        assertThat(phrase("say \"hi\"").mayBeIn("{\"text\":\"they say \\\"hi\\\"\"}"))
                .isTrue();
        assertThat(phrase("a\\bc").mayBeIn("{\"text\":\"a\\\\bc\"}")).isTrue();
        assertThat(phrase("x y").mayBeIn("{\"text\":\"x\\ny\"}")).isTrue();
        assertThat(phrase("\"").mayBeIn("{\"text\":\"\\\"\"}")).isTrue();
        assertThat(phrase("bye").mayBeIn("{\"text\":\"they say \\\"hi\\\"\"}")).isFalse();
    }

    @Test
    void an_empty_query_is_refused() {
        assertThat(phrase("a").folded()).isEqualTo("a");
        assertRefused("", Refusal.QUERY_EMPTY);
        assertRefused(" \n ", Refusal.QUERY_EMPTY);
        assertRefused("\u0301", Refusal.QUERY_EMPTY);
    }

    @Test
    void a_query_that_is_too_long_is_refused() {
        String trees = "\uD83C\uDF33".repeat(10);
        assertThat(phrase(trees).isIn(trees)).isTrue();
        assertRefused(trees + "x", Refusal.QUERY_TOO_LONG);
    }

    private static void assertRefused(String typed, Refusal refusal) {
        refused(refusal, () -> phrase(typed));
    }
}
