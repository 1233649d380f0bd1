package chat.parley.text;

import static chat.parley.refusal.RefusalAssertions.refused;
import static org.assertj.core.api.Assertions.assertThatCode;

import chat.parley.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static void check(String text) {
        PlainText.check(text, 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u00a0\u1680\u2003\u202f\u205f\u3000",
                "\u2028\u2029",
                "\u200b",
                "\u200c\u200d\u2060",
                "\u200e\u200f\u202e\u2066\u2069",
                "\ufeff",
                "\u00ad",
                "\u034f",
                "\u061c",
                "\u180e\u180b",
                "\u2800",
                "\u115f\u1160",
                "\u3164",
                "\uffa0",
                "\ufe0f",
                "\ufe00\udb40\udd00",
                "\udb40\udc41\udb40\udc7f",
                "\u0301",
                " \u0308 ",
                "\u20e3",
                "\ufff9\ufffb",
                "\u17b4"
            })
    void a_text_in_which_there_is_nothing_to_see_is_empty(String text) {
        check(text + "x");
        refused(Refusal.TEXT_EMPTY, () -> check(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                ".",
                "\u25cc",
                "e\u0301",
                "\u0915\u093f",
                "\u093e",
                "\u2764\ufe0f",
                "1\ufe0f\u20e3",
                "\ud83d\udc69\u200d\ud83d\udcbb",
                "\ud83c\uddeb\ud83c\uddf7",
                "\u06dd",
                "\u0601",
                "\u3000\u3002",
                "\u2801",
                "\ufffd",
                "\ue000",
                "\u0640",
                "**",
                "_"
            })
    void whatever_shows_something_is_a_message(String text) {
        assertThatCode(() -> check(text)).doesNotThrowAnyException();
    }

    @Test
    void a_kept_text_is_empty_only_without_anything_but_white_space() {
        PlainText.checkKept("\u200b", 10);
        refused(Refusal.TEXT_EMPTY, () -> PlainText.checkKept(" \n", 10));
        refused(Refusal.TEXT_TOO_LONG, () -> PlainText.checkKept("x".repeat(11), 10));
        refused(Refusal.TEXT_MALFORMED, () -> PlainText.checkKept("\ud83c", 10));
    }

    @Test
    void a_long_or_malformed_text_is_refused() {
        check("\ud83c\udf33".repeat(10));
        refused(Refusal.TEXT_TOO_LONG, () -> check("x".repeat(11)));
        refused(Refusal.TEXT_MALFORMED, () -> check("half \ud83c"));
        refused(Refusal.TEXT_MALFORMED, () -> check("\u0000"));
    }
}
