package chat.parley.text;

import static chat.parley.refusal.RefusalAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    private static final String[] PIECES = {
        "a",
        "Z",
        "o",
        " ",
        "  ",
        "\u00a0",
        "\u3000",
        "\t",
        "\n",
        "\u0308",
        "\u0323",
        "\u0301",
        "\u212b",
        "\u2126",
        "\u1112",
        "\u1161",
        "\u11ab",
        "\u0d15",
        "\u0d4d",
        "\u200d",
        "\u200c",
        "\u0628",
        "\u064e",
        "\u0e33",
        "\u0587",
        "\u3099",
        "\u304b",
        "\uff21",
        "\ufb01",
        "\ud835\udc00",
        "\ud83c\udf33",
        "\ufe0f",
        "\u2011",
        "\u00bd",
        "\u2000",
        "\u115f",
        "\ufa19",
        "1"
    };

    private static PersonName name(String typed) {
        return PersonName.of(typed, 32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë",
                "Åsa",
                "Nguyễn Thị Phượng",
                "Đặng",
                "Ἀθηνᾶ",
                "Андрій Її",
                "ёлка",
                "이순신",
                "한글 각",
                "がぎぐ ぱ",
                "ガギグ パ",
                "שָׁלוֹם",
                "آدم",
                "مؤمن",
                "নয়ন ৰো",
                "கொ",
                "ക്\u200dകൊ",
                "ශ්\u200dරී සෝ"
            })
    void a_name_that_is_typed_in_parts_is_put_together(String whole) {
        String parts = Normalizer.normalize(whole, Normalizer.Form.NFD);
        String stored = Normalizer.normalize(whole, Normalizer.Form.NFC);
        assertThat(name(whole).value()).isEqualTo(stored);
        assertThat(name(parts)).isEqualTo(name(whole));
    }

    @ParameterizedTest
    @CsvSource({
        "\u212bsa, \u00c5sa",
        "\u2126mega, \u03a9mega",
        "\u212aim, Kim",
        "\ufa19, \u795e",
        "q\u0323\u0307, q\u0323\u0307",
        "q\u0307\u0323, q\u0323\u0307"
    })
    void characters_with_one_look_are_stored_as_one(String typed, String stored) {
        assertThat(name(typed).value()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "'Ada  Lovelace', Ada Lovelace",
        "'Ada\u00a0Lovelace', Ada Lovelace",
        "'Ada\u00a0 \u202fLovelace', Ada Lovelace",
        "'Ada\tLovelace', Ada Lovelace",
        "'李\u3000雷', '李 雷'",
        "'\u3000李雷\u3000', 李雷",
        "'\u00a0Ada\u00a0\n', Ada",
        "'\n \tAda', Ada",
        "'Anne\u2011Marie', Anne-Marie"
    })
    void white_space_becomes_single_spaces(String typed, String stored) {
        assertThat(name(typed).value()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \t ", "\u00a0\u3000", "\u3164", "\u2800", "\u200b\u200d", "\u00ad", "\ufe0f", "\u0301"})
    void a_name_in_which_there_is_nothing_to_see_is_empty(String typed) {
        assertThat(name("Ada").value()).isEqualTo("Ada");
        refused(Refusal.NAME_EMPTY, () -> name(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uff21\uff44\uff41",
                "\ufb01fi",
                "\ud835\udc00da",
                "\ud835\udcd0\ud835\udced\ud835\udcea",
                "Ada\u2122",
                "\u00bd",
                "Ada\u00b2",
                "\u24b6da",
                "\uff76\uff85",
                "\u3131\u314f",
                "\ufdf2",
                "\ufe8d\ufedf",
                "\u0132ssel",
                "O\u00b4Brien",
                "Ada\u2026",
                "\u2167",
                "\ud83c\udd30"
            })
    void letters_in_a_special_style_are_refused_with_that_reason(String typed) {
        assertThat(name("Ada fi Kim").value()).isEqualTo("Ada fi Kim");
        refused(Refusal.NAME_STYLED, () -> name(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Սևակ", "อำพล", "น้ำ", "ຄຳ", "ໜູ", "ໝີ", "Łódź", "O’Brien", "O'Brien", "Ñuñoa", "Ø"})
    void ordinary_letters_are_accepted_as_they_are(String typed) {
        assertThat(name(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ക്\u200d",
                "അവന്\u200d",
                "राम्\u200d",
                "राम्\u200c",
                "ক্\u200d",
                "ශ්\u200d",
                "ക്\u200d ക",
                "می\u200cخواهم",
                "مِ\u200cی",
                "می\u200cِخ"
            })
    void a_joiner_may_follow_a_virama_or_join_cursive_letters(String typed) {
        assertThat(name(typed).value()).isEqualTo(typed);
        assertThat(name(typed).alike(name(typed.replaceAll("[\u200c\u200d]", ""))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\u200d",
                "\u200dAda",
                "A\u200cda",
                "Ada\u200c",
                "ക\u200d",
                "م\u200c",
                "می\u200c",
                "🌱\u200d",
                "مِ\u200c"
            })
    void a_joiner_that_joins_nothing_is_refused(String typed) {
        assertThat(name(typed.replaceAll("[\u200c\u200d]", "")).value()).isNotEmpty();
        refused(Refusal.NAME_MALFORMED, () -> name(typed));
    }

    @Test
    void the_limit_counts_what_is_stored() {
        assertThat(name("e\u0308".repeat(32)).value()).hasSize(32);
        assertThat(name("\u1112\u1161\u11ab".repeat(32)).value()).hasSize(32);
        assertThat(name("Ada" + " ".repeat(300) + "L").value()).isEqualTo("Ada L");
        refused(Refusal.NAME_TOO_LONG, () -> name("e\u0308".repeat(33)));
    }

    @Test
    void a_stored_name_is_read_as_itself() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < 10_000; i++) {
            String typed = random.ints(1 + random.nextInt(6), 0, PIECES.length)
                    .collect(StringBuilder::new, (text, at) -> text.append(PIECES[at]), StringBuilder::append)
                    .toString();
            if (acceptedAndStable(typed, seed)) accepted++;
        }
        assertThat(accepted).as("seed %d", seed).isGreaterThan(500);
    }

    private static boolean acceptedAndStable(String typed, long seed) {
        PersonName name;
        try {
            name = name(typed);
        } catch (Refused no) {
            return false;
        }
        assertThat(name(name.value())).as("seed %d, %s", seed, typed).isEqualTo(name);
        assertThat(name.value())
                .as("seed %d, %s", seed, typed)
                .isEqualTo(name.value().strip());
        assertThat(Normalizer.isNormalized(name.value(), Normalizer.Form.NFC))
                .as("seed %d, %s", seed, typed)
                .isTrue();
        String parts = Normalizer.normalize(typed, Normalizer.Form.NFD);
        assertThat(name(parts)).as("seed %d, %s", seed, typed).isEqualTo(name);
        return true;
    }
}
