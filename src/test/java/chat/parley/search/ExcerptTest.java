package chat.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static List<String> around(String typed, String text) {
        Excerpt excerpt = new Excerpt(text, Phrase.of(typed, 100));
        assertThat(text.substring(excerpt.from(), excerpt.to())).isEqualTo(excerpt.hit());
        return List.of(excerpt.before(), excerpt.hit(), excerpt.after());
    }

    @Test
    void the_match_is_marked_as_it_was_typed() {
        assertThat(around("creme brulee", "A CRÈME  BRÛLÉE, please"))
                .containsExactly("A ", "CRÈME  BRÛLÉE", ", please");
        assertThat(around("محمد", "قال مُحَمَّد نعم")).containsExactly("قال ", "مُحَمَّد", " نعم");
        assertThat(around("strasse", "Die Straße dort")).containsExactly("Die ", "Straße", " dort");
    }

    @Test
    void no_character_is_cut_in_two() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(around("s", "Straße")).containsExactly("", "S", "traße");
        assertThat(around("rose", family.repeat(50) + "rose")).containsExactly("…" + family.repeat(40), "rose", "");
    }

    @Test
    void a_long_text_is_cut_on_both_sides() {
        List<String> parts = around("rose", "x".repeat(1000) + "rose" + "y".repeat(1000));
        assertThat(parts).containsExactly("…" + "x".repeat(40), "rose", "y".repeat(120) + "…");
    }

    @Test
    void without_a_locatable_match_the_beginning_is_shown() {
        assertThat(around("rose", "a rose")).containsExactly("a ", "rose", "");
        assertThat(around("lily", "a rose")).containsExactly("", "", "a rose");
    }

    @Test
    void a_match_spans_the_marks_that_do_not_count() {
        assertThat(around("kaffee", "Kaf**fee** now")).containsExactly("", "Kaf**fee", "** now");
        assertThat(around("cafe", "*ca*f_é_")).containsExactly("*", "ca*f_é", "_");
        assertThat(around("big house", "a **big**  _house_!")).containsExactly("a **", "big**  _house", "_!");
        assertThat(around("2 * 3", "so 2 * 3")).containsExactly("so ", "2 * 3", "");
    }

    @Test
    void a_match_consists_of_whole_characters() {
        assertThat(around("k", "a \ud83d\udc4d\ud83c\udffd k\u0323\u0301!"))
                .containsExactly("a \ud83d\udc4d\ud83c\udffd ", "k\u0323\u0301", "!");
        assertThat(around("\ud83d\udc69", "\ud83d\udc69\u200d\ud83d\udcbb!"))
                .containsExactly("", "\ud83d\udc69\u200d\ud83d\udcbb", "!");
        assertThat(around("가", "ㄱㅏ!")).containsExactly("", "ㄱㅏ", "!");
    }
}
