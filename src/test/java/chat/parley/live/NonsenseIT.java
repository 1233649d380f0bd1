package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Visitor;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests JSON that is meant to break a parser, on every server, because each has its own parser. */
class NonsenseIT extends Live {
    private static final int DEEP = 30_000;

    /** The cases: a name, the JSON, and the answers to a frame and to a body with it, nothing or a refusal. */
    static Stream<Arguments> nonsense() {
        return Stream.of(
                of("lists in lists", "[".repeat(2 * DEEP), "unreadable"),
                of("lists in lists, closed", "[".repeat(DEEP) + "]".repeat(DEEP), "unreadable"),
                of("objects in objects", "{\"a\":".repeat(DEEP / 3), "unreadable"),
                of("a byte order mark", "\uFEFF{\"type\":\"dance\"}", "unreadable"),
                of("not a number", "{\"type\":\"seen\",\"seq\":NaN}", "unreadable"),
                of("endless", "{\"type\":\"seen\",\"seq\":Infinity}", "unreadable"),
                of("a leading zero", "{\"seq\":01,\"type\":\"seen\"}", "unreadable"),
                of("something behind it", "{\"type\":\"typing\",\"on\":true}x", "unreadable"),
                of("a comment", "{\"type\":\"typing\",/* */\"on\":true}", "unreadable"),
                of("a fraction", "{\"type\":\"seen\",\"seq\":1.5}", "unreadable"),
                of("a huge number", "{\"type\":\"seen\",\"seq\":1e999999999}", "unreadable"),
                of("a tiny number", "{\"type\":\"seen\",\"seq\":1e-999999999}", "unreadable"),
                of("a long number", "{\"type\":\"seen\",\"seq\":" + "9".repeat(4_096) + "}", "unreadable"),
                of("a longer number", "{\"type\":\"seen\",\"seq\":" + "9".repeat(60_000) + "}", "unreadable"),
                of("half an escape", "{\"type\":\"\\u12", "unreadable"),
                of("a raw control character", "{\"type\":\"dan\u0001ce\"}", "unreadable"),
                of("an unknown type", "{\"type\":\"dance\"}", "unknown-type"));
    }

    private static Arguments of(String name, String json, String answer) {
        return Arguments.of(Named.of(name, json), answer);
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void a_nonsense_frame_is_refused_and_the_connection_stays(String json, String why) {
        Chatter ada = comes("Ada").creates("Garden");
        ada.seesPosted(ada.says("before"));

        ada.sends(json);

        assertThat(ada.isRefusedFor(why).draft()).isEmpty();
        ada.seesPosted(ada.says("after"));
        assertThat(ada.diary().closing()).isEmpty();
    }

    /** Yasson keeps the last of two, as RFC 8259 says most parsers do; all servers must agree. */
    @Test
    void the_last_of_a_repeated_field_counts() {
        Chatter ada = comes("Ada").creates("Garden");
        String draft = UUID.randomUUID().toString();

        ada.sends(
                "{\"type\":\"dance\",\"type\":\"say\",\"draft\":\"" + draft + "\",\"text\":\"one\",\"text\":\"two\"}");

        ada.seesPosted(draft);
        assertThat(ada.diary().said()).containsExactly("two");
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void a_nonsense_body_is_refused_without_internals(String json, String why) {
        assertThat(posts("{\"title\":\"Garden\"}").status()).isEqualTo(201);

        Answer answer = posts("{\"title\":" + json);

        assertThat(answer.status()).as(why).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("unreadable");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "org.", "chat.parley");
    }

    private Answer posts(String body) {
        return visitor().post("api/rooms", "application/json", body, "Origin", Visitor.originOf(base()));
    }
}
