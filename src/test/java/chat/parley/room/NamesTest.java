package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.RefusalAssertions;
import chat.parley.text.PersonName;
import chat.parley.text.Title;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private static PersonName name(String typed) {
        return PersonName.of(typed, 32);
    }

    private static void refused(Refusal refusal, String typed) {
        RefusalAssertions.refused(refusal, () -> name(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada",
                "Ada Lovelace",
                "O'Brien-Smith",
                "Zoë",
                "李雷",
                "さくら",
                "이순신",
                "محمد",
                "नरेन्द्र",
                "می\u200cخواهم",
                "Ada 🌱",
                "👩\u200d💻",
                "👨\u200d👩\u200d👧\u200d👦",
                "❤\ufe0f",
                "x",
                "🇫🇷",
                "ക്\u200dക"
            })
    void names_of_many_cultures_are_accepted(String typed) {
        assertThat(name(typed).value()).isEqualTo(typed);
    }

    @Test
    void white_space_at_the_ends_is_not_part_of_a_name() {
        assertThat(name("  Ada ").value()).isEqualTo("Ada");
    }

    @Test
    void an_empty_name_is_refused() {
        refused(Refusal.NAME_EMPTY, "");
        refused(Refusal.NAME_EMPTY, " \t ");
    }

    @Test
    void a_name_has_at_most_32_visible_characters() {
        assertThat(name("a".repeat(32)).value()).hasSize(32);
        assertThat(name("👩\u200d💻".repeat(32)).value()).startsWith("👩");
        refused(Refusal.NAME_TOO_LONG, "a".repeat(33));
        refused(Refusal.NAME_TOO_LONG, "👩\u200d💻".repeat(33));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\u202e",
                "\u2066Ada",
                "Ada\u200b",
                "Ad\u200fa",
                "Ada\u0000",
                "A\nda",
                "Ada\ufeff",
                "A\u200dda",
                "half \ud83c",
                "\ue000",
                "\u0378",
                "A\u0301\u0301\u0301\u0301\u0301\u0301da",
                "\u0301Ada",
                "A\u2028da",
                "A\u00adda"
            })
    void invisible_and_deceptive_characters_are_refused(String typed) {
        refused(Refusal.NAME_MALFORMED, typed);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada, ada",
        "admin, ADMIN",
        "admin, аdmin",
        "admin, adm\u0131n",
        "Linus, Iinus",
        "Linus, L i n u s",
        "Grace, Grасe",
        "paul, pau1",
        "Rose, Ros\u0435"
    })
    void names_that_look_alike_count_as_equal(String one, String other) {
        assertThat(name(one).alike(name(other))).isTrue();
        assertThat(name(other).alike(name(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ada, Adam", "Grace, Gracie", "李雷, 韩梅梅", "Zoë, Zoe", "🌱, 🌳"})
    void distinguishable_names_count_as_different(String one, String other) {
        assertThat(name(one).alike(name(one))).isTrue();
        assertThat(name(one).alike(name(other))).isFalse();
    }

    @Test
    void a_title_is_one_line_or_none() {
        assertThat(Title.of(" Garden of <b>Ada</b> ", 80).value()).isEqualTo("Garden of <b>Ada</b>");
        assertThat(Title.of("", 80)).isEqualTo(Title.NONE);
        assertThatThrownBy(() -> Title.of("two\nlines", 80)).hasMessage("title-malformed");
        assertThatThrownBy(() -> Title.of("x".repeat(81), 80)).hasMessage("title-too-long");
    }
}
