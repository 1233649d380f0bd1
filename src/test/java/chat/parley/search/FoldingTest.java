package chat.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "ROSE, rose",
        "Crème Brûlée, creme brulee",
        "Straße, STRASSE",
        "Ёлка, елка",
        "Ἀθήνα, αθηνα",
        "ﾊﾅ, ハナ",
        "Ｒｏｓｅ, rose",
        "ﬁne, fine",
        "مُحَمَّد, محمد",
        "أحمد, احمد",
        "سـلام, سلام",
        "שָׁלוֹם, שלום",
        "Việt, viet"
    })
    void these_are_the_same(String one, String other) {
        assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"か, が", "は, ぱ", "กา, กี", "कि, की", "가, 각", "花, 华", "o, ø"})
    void unrelated_texts_do_not_match(String one, String other) {
        assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other));
    }

    @Test
    void context_dependent_characters_are_folded_in_context() {
        assertThat(Folding.fold("cre\u0300me か\u3099")).isEqualTo("creme が");
        assertThat(Folding.fold("\u1112\u1161\u11ab 한")).isEqualTo("한 한");
        assertThat(Folding.fold("\uD835\uDC00 Rose \uD83C\uDF39")).isEqualTo("a rose \uD83C\uDF39");
    }

    @Test
    void part_of_a_syllable_does_not_match() {
        assertThat(Folding.fold("정각")).contains(Folding.fold("각")).doesNotContain(Folding.fold("가"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "don\u2018t",
                "don\u2019t",
                "don\u201bt",
                "don\u2032t",
                "don\u02bct",
                "don\u02bbt",
                "don\uff07t",
                "don\u00b4t",
                "DON\u2019T"
            })
    void every_single_quote_is_the_same(String typed) {
        assertThat(Folding.fold(typed)).isEqualTo("don't");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u201chi\u201d",
                "\u201ehi\u201c",
                "\u201fhi\u201d",
                "\u00abhi\u00bb",
                "\u00bbhi\u00ab",
                "\u2033hi\u2033",
                "\u05f4hi\u05f4",
                "\uff02hi\uff02"
            })
    void every_double_quote_is_the_same(String typed) {
        assertThat(Folding.fold(typed)).isEqualTo("\"hi\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\uff0d", "\ufe58", "\u05be"
            })
    void every_dash_is_the_same(String dash) {
        assertThat(Folding.fold("3" + dash + "5")).isEqualTo("3-5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0662\u0660\u0662\u0666",
                "\u06f2\u06f0\u06f2\u06f6",
                "\u0968\u0966\u0968\u096c",
                "\u09e8\u09e6\u09e8\u09ec",
                "\u0e52\u0e50\u0e52\u0e56",
                "\u0f22\u0f20\u0f22\u0f26",
                "\u1042\u1040\u1042\u1046",
                "\uff12\uff10\uff12\uff16",
                "\ud835\udfd0\ud835\udfce\ud835\udfd0\ud835\udfd4",
                "\ud83a\udd52\ud83a\udd50\ud83a\udd52\ud83a\udd56"
            })
    void digits_of_every_script_are_the_same(String typed) {
        assertThat(Folding.fold(typed)).isEqualTo("2026");
    }

    @Test
    void every_character_is_folded_once_for_all() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String once = Folding.fold(Character.toString(point));
            assertThat(once).as("U+%04X", point).isEqualTo(Forms.whole(Character.toString(point)));
            assertThat(Folding.fold(once)).as("U+%04X", point).isEqualTo(once);
        }
    }
}
