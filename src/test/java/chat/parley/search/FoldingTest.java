package chat.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void any_white_space_folds_to_one_space() {
        assertThat(Folding.spaced("a \t\n b")).isEqualTo("a b");
    }
}
