package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests refusals, and that the connection survives each of them. */
class RefusingIT extends Live {
    private static final String TREE = "\uD83C\uDF33";

    @Test
    void a_text_has_up_to_4000_code_points() {
        Chatter ada = comes("Ada").creates("Garden");

        ada.seesPosted(ada.says(TREE.repeat(4_000)));

        assertRefused(ada, "text-too-long", TREE.repeat(4_001));
        assertRefused(ada, "text-too-long", "x".repeat(4_001));
    }

    @Test
    void a_text_that_is_empty_or_blank_is_refused() {
        Chatter ada = comes("Ada").creates("Garden");
        ada.seesPosted(ada.says("."));

        assertRefused(ada, "text-empty", "");
        assertRefused(ada, "text-empty", " \n\t ");
    }

    @Test
    void a_lone_surrogate_is_refused_and_a_pair_is_not() {
        Chatter ada = comes("Ada").creates("Garden");
        String pair = saysWritten(ada, "\\ud83c\\udf33");
        ada.seesPosted(pair);
        ada.hears(TREE);

        for (String half : List.of("\\ud83c", "\\udf33", "\\udf33\\ud83c", "x\\ud83cx")) {
            assertThat(ada.isRefused(saysWritten(ada, half)).code()).isEqualTo("text-malformed");
        }
        staysConnected(ada);
    }

    @Test
    void control_characters_other_than_tab_and_newline_are_refused() {
        Chatter ada = comes("Ada").creates("Garden");
        ada.seesPosted(ada.says("a\tb\nc"));

        for (String control : List.of("\u0000", "\u0007", "\r", "\u001b[2J", "\u007f", "\u0085")) {
            assertRefused(ada, "text-malformed", "a" + control + "b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "not-a-uuid", "5b1c7a52-6a0e-4c3e-9d0b-2f6c1f5f0a1", "1-1-1-1-1"})
    void a_draft_that_is_not_a_uuid_is_refused(String draft) {
        Chatter ada = comes("Ada").creates("Garden");
        ada.seesPosted(ada.says("with a good one"));

        ada.saysAgain(draft, "with a bad one");

        ada.isRefusedFor("bad-draft");
        staysConnected(ada);
        assertThat(ada.diary().said()).doesNotContain("with a bad one");
    }

    @Test
    void an_unknown_type_is_refused() {
        Chatter ada = comes("Ada").creates("Garden");

        ada.sends("{\"type\":\"dance\"}");

        ada.isRefusedFor("unknown-type");
        staysConnected(ada);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "\"say\"",
                "{}",
                "{\"type\":null}",
                "{\"type\":\"say\"}",
                "{\"type\":\"say\",\"draft\":\"5b1c7a52-6a0e-4c3e-9d0b-2f6c1f5f0a11\"}",
                "{\"type\":\"say\",\"draft\":\"5b1c7a52-6a0e-4c3e-9d0b-2f6c1f5f0a11\",\"text\":7}",
                "{\"type\":\"say\",\"draft\":\"5b1c7a52-6a0e-4c3e-9d0b-2f6c1f5f0a11\",\"text\":[\"x\"]}",
                "{\"type\":\"typing\"}",
                "{\"type\":\"typing\",\"on\":\"yes\"}",
                "{\"type\":\"seen\",\"seq\":\"1\"}",
                "{\"type\":\"leave\"} {\"type\":\"leave\"}",
                "{\"type\":\"leave\",}",
                "{'type':'leave'}"
            })
    void a_frame_that_cannot_be_read_is_refused(String frame) {
        Chatter ada = comes("Ada").creates("Garden");
        staysConnected(ada);

        ada.sends(frame);

        assertThat(ada.isRefusedFor("unreadable").draft()).isIn("", "5b1c7a52-6a0e-4c3e-9d0b-2f6c1f5f0a11");
        staysConnected(ada);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":7}", "{\"type\":\"say\",\"draft\":7,\"text\":\"x\"}"})
    void a_type_or_a_draft_that_is_not_text_is_refused(String frame) {
        Chatter ada = comes("Ada").creates("Garden");

        ada.sends(frame);

        ada.await("a refusal", heard -> heard.refusals().size() == 1);
        assertThat(ada.diary().refusals().get(0).code()).isIn("unreadable", "unknown-type", "bad-draft");
        staysConnected(ada);
        assertThat(ada.diary().said()).doesNotContain("x");
    }

    @Test
    void a_number_of_a_billion_digits_does_no_harm() {
        Chatter ada = comes("Ada").creates("Garden");

        ada.sends("{\"type\":\"seen\",\"seq\":1e999999999}");

        staysConnected(ada);
    }

    @Test
    void a_thousand_nested_lists_do_no_harm() {
        Chatter ada = comes("Ada").creates("Garden");

        ada.sends("{\"type\":\"typing\",\"on\":true,\"x\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}");

        staysConnected(ada);
    }

    @Test
    void unknown_fields_change_nothing() {
        Chatter ada = comes("Ada").creates("Garden");
        String draft = UUID.randomUUID().toString();

        ada.sends("""
                {"type":"say","draft":"%s","text":"Hello","seq":900,"at":"1999-01-01T00:00:00Z","kind":"joined",
                 "by":{"id":"m9","name":"Grace"},"author":"Grace","role":"owner","__proto__":{"x":1},"room":"22222222"}
                """.formatted(draft));

        ada.seesPosted(draft);
        assertThat(ada.hears("Hello")).satisfies(said -> {
            assertThat(said.seq()).isEqualTo(2);
            assertThat(said.by().name()).isEqualTo("Ada");
            assertThat(said.at().toString()).startsWith("20");
        });
    }

    private static void assertRefused(Chatter chatter, String why, String text) {
        assertThat(chatter.isRefused(chatter.says(text)).code()).isEqualTo(why);
        staysConnected(chatter);
    }

    private static void staysConnected(Chatter chatter) {
        String draft = chatter.insists("still here");
        chatter.seesPosted(draft);
        assertThat(chatter.diary().closing()).isEmpty();
    }

    /** Sends a text in JSON notation. */
    private static String saysWritten(Chatter chatter, String written) {
        String draft = UUID.randomUUID().toString();
        chatter.sends("{\"type\":\"say\",\"draft\":\"" + draft + "\",\"text\":\"" + written + "\"}");
        return draft;
    }
}
