package chat.parley.search;

import static chat.parley.refusal.RefusalAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(phrase("a b").isIn("a \t\n b")).isTrue();
        assertThat(phrase("a b").isIn("a\u3000b")).isTrue();
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

    @ParameterizedTest
    @CsvSource({
        "Kaf**fee**, kaffee",
        "Kaf**fee**, Kaf**fee**",
        "Kaffee, kaf**fee",
        "the **big** house, big house",
        "**Note:** read this, Note: read",
        "so. *Yes!* (**no**), Yes! (no)",
        "他说：**好。**然后, 好。然后",
        "the **big** house, **big** house",
        "*ca*f_é_, cafe",
        "`code`, code",
        "~~no~~ yes, no yes",
        "snake_case, snakecase",
        "snake_case, snake_case",
        "snakecase, snake_case",
        "2 * 3, 2 * 3",
        "* milk, * milk",
        "* milk, milk",
        "a ** b, **",
        "a *** b, **",
        "__, _",
        "**कि**की, किकी",
        "**กา**แฟ, กาแฟ",
        "**مُ**حمد, محمد",
        "**\ud83a\udd22**x, \ud83a\udd22x",
        "3~5, 3～5",
        "**١٢**٣, 123",
        "he said **don’t**, don't"
    })
    void marks_beside_letters_do_not_count(String text, String typed) {
        assertThat(Phrase.of(typed, 100).isIn(text)).isTrue();
        assertThat(Phrase.of(typed, 100).mayBeIn("{\"text\":\"" + text + "\"}")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2 * 3, 2 3", "a ** b, a b", "kaf fee, kaffee", "Kaf**fee**, kaf*fe e", "a~b, a-b"})
    void what_stands_alone_counts(String text, String typed) {
        assertThat(phrase(text).isIn(text)).isTrue();
        assertThat(Phrase.of(typed, 100).isIn(text)).isFalse();
    }

    @Test
    void a_text_with_escaped_characters_is_read_as_a_whole() {
        assertThat(phrase("don't").mayBeIn("{\"text\":\"don\\u2019t\"}")).isTrue();
        assertThat(phrase("don't").mayBeIn("{\"text\":\"don t\"}")).isFalse();
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
