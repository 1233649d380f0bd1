package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Event;
import chat.parley.testkit.Json;
import chat.parley.testkit.Visitor;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomsApiIT extends Live {
    private static final String GARDEN = "{\"title\":\"Garden\"}";

    @Test
    void a_room_may_have_no_title() {
        Answer answer = visitor().post("api/rooms", Json.empty());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().text("code")).matches("[23456789ABCDEFGHJKMNPQRSTVWXYZ]{8}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
    void a_body_without_the_json_type_is_refused(String type) {
        String origin = Visitor.originOf(base());
        assertThat(visitor()
                        .post("api/rooms", "application/json", GARDEN, "Origin", origin)
                        .status())
                .isEqualTo(201);

        Answer answer = visitor().post("api/rooms", type, GARDEN, "Origin", origin);

        assertThat(answer.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1:1",
        "Sec-Fetch-Site, cross-site"
    })
    void a_page_of_another_origin_cannot_post(String header, String value) {
        assertThat(visitor().post("api/rooms", "application/json", GARDEN).status())
                .as("a program without an origin may")
                .isEqualTo(201);

        Answer answer = visitor().post("api/rooms", "application/json", GARDEN, header, value);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("foreign-origin");
        assertThat(answer.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{\"title\":{}}", "{\"title\":\"a\"} x"})
    void a_body_that_cannot_be_read_is_refused(String body) {
        assertThat(visitor().post("api/rooms", Json.read(GARDEN)).status()).isEqualTo(201);

        Answer answer = visitor().post("api/rooms", "application/json", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("unreadable");
    }

    @Test
    void a_title_has_up_to_80_characters_and_no_control_characters() {
        assertThat(titled("\uD83C\uDF33".repeat(80)).status()).isEqualTo(201);
        assertThat(titled("x".repeat(81)).code()).isEqualTo("title-too-long");
        assertThat(titled("a\u0007b").code()).isEqualTo("title-malformed");
        assertThat(titled("a\nb").code()).isEqualTo("title-malformed");
    }

    @Test
    void a_refusal_is_a_problem_with_details_and_no_stack_trace() {
        Answer answer = visitor().get("api/rooms/" + NOWHERE);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().number("status")).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("no-such-room");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void history_is_for_members_only() {
        Chatter ada = comes("Ada").creates("Garden");
        String events = "api/rooms/" + ada.code() + "/events";
        assertThat(ada.visitor().get(events).status()).isEqualTo(200);

        assertThat(visitor().get(events).status()).isEqualTo(401);
        assertThat(comes("Grace").creates("Orchard").visitor().get(events).status())
                .isEqualTo(401);
    }

    @Test
    void history_comes_in_pages() {
        Chatter ada = comes("Ada").creates("Garden");
        IntStream.rangeClosed(2, 10).forEach(i -> ada.seesPosted(ada.says("message " + i)));

        assertThat(numbers(ada, "")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(numbers(ada, "?limit=3")).containsExactly(8L, 9L, 10L);
        assertThat(numbers(ada, "?before=8&limit=3")).containsExactly(5L, 6L, 7L);
        assertThat(numbers(ada, "?before=1")).isEmpty();
        assertThat(numbers(ada, "?after=0&limit=2")).containsExactly(1L, 2L);
        assertThat(numbers(ada, "?after=8")).containsExactly(9L, 10L);
        assertThat(numbers(ada, "?after=10")).isEmpty();
        assertThat(numbers(ada, "?after=1000")).isEmpty();
        assertThat(numbers(ada, "?after=9223372036854775807")).isEmpty();
        assertThat(numbers(ada, "?before=9223372036854775807&limit=2")).containsExactly(9L, 10L);
        assertThat(numbers(ada, "?after=9223372036854775807&limit=9223372036854775807"))
                .isEmpty();
        assertThat(numbers(ada, "?after=-9223372036854775808&limit=2")).containsExactly(1L, 2L);
    }

    @Test
    void the_history_after_the_highest_number_is_empty() {
        Chatter ada = comes("Ada").creates("Garden");
        long seq = ada.seesPosted(ada.says("Good evening."));
        ada.seesPosted(ada.edits(seq, "Good morning."));

        assertThat(later(ada, "?after=" + (seq - 1) + "&limit=1")).hasSize(1);
        assertThat(later(ada, "?after=9223372036854775807")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=x", "?after=x", "?before=1.5", "?after=99999999999999999999"})
    void a_page_that_cannot_be_read_is_refused(String query) {
        Chatter ada = comes("Ada").creates("Garden");
        assertThat(numbers(ada, "?limit=1")).containsExactly(1L);

        Answer answer = ada.visitor().get("api/rooms/" + ada.code() + "/events" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("unreadable");
    }

    @Test
    void a_draft_is_looked_up_by_members_only() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());
        String draft = ada.says("Shall we begin?");
        long seq = ada.seesPosted(draft);
        String drafts = "api/rooms/" + ada.code() + "/drafts/";

        assertThat(grace.visitor().get(drafts + draft).json().number("seq")).isEqualTo(seq);
        assertThat(visitor().get(drafts + draft).status()).isEqualTo(401);
        Answer unknown = ada.visitor().get(drafts + UUID.randomUUID());
        assertThat(List.of(unknown.status(), unknown.code())).isEqualTo(List.of(404, "no-such-message"));
        Answer noDraft = ada.visitor().get(drafts + "1-1-1-1-1");
        assertThat(List.of(noDraft.status(), noDraft.code())).isEqualTo(List.of(400, "bad-draft"));
    }

    @Test
    void head_and_oldest_frame_the_history() {
        Chatter ada = comes("Ada").creates("Garden");
        long head = ada.seesPosted(ada.says("Shall we begin?"));

        Json history =
                ada.visitor().get("api/rooms/" + ada.code() + "/events?limit=1").json();

        assertThat(history.number("head")).isEqualTo(head);
        assertThat(history.number("oldest")).isEqualTo(1);
    }

    @Test
    void me_returns_the_current_member() {
        Chatter ada = comes("Ada").creates("Garden");

        Answer me = ada.visitor().get("api/rooms/" + ada.code() + "/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().text("name")).isEqualTo("Ada");
        assertThat(visitor().get("api/rooms/" + ada.code() + "/me").status()).isEqualTo(401);
        assertThat(visitor().get("api/rooms/" + NOWHERE + "/me").status()).isEqualTo(401);
    }

    @Test
    void a_session_can_be_kept_alive() {
        Chatter ada = comes("Ada").creates("Garden");

        assertThat(ada.visitor().get("api/alive").status()).isEqualTo(204);
    }

    @Test
    void the_cookie_is_unreachable_for_scripts_and_other_sites() {
        Answer answer = visitor().post("api/rooms/" + newRoom("Garden") + "/members", named("Ada"));

        assertThat(answer.cookies())
                .singleElement()
                .asString()
                .startsWith("PARLEY=")
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void an_invented_session_id_is_not_adopted() {
        String members = "api/rooms/" + newRoom("Garden") + "/members";

        Answer answer =
                visitor().post(members, "application/json", named("Ada").toString(), "Cookie", "PARLEY=0000invented");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.cookies()).singleElement().asString().doesNotContain("invented");
    }

    @Test
    void joining_gives_the_session_another_id() {
        Visitor ada = visitor();
        ada.post("api/rooms/" + newRoom("Garden") + "/members", named("Ada"));
        String before = ada.cookies();

        ada.post("api/rooms/" + newRoom("Orchard") + "/members", named("Ada"));

        assertThat(ada.cookies()).isNotEqualTo(before);
    }

    private Answer titled(String title) {
        return visitor().post("api/rooms", Json.empty().with("title", title));
    }

    private static List<Json> later(Chatter chatter, String query) {
        return page(chatter, query).objects("later");
    }

    private static Json page(Chatter chatter, String query) {
        Answer page = chatter.visitor().get("api/rooms/" + chatter.code() + "/events" + query);
        assertThat(page.status()).isEqualTo(200);
        return page.json();
    }

    private static List<Long> numbers(Chatter chatter, String query) {
        return page(chatter, query).objects("events").stream()
                .map(Event::from)
                .map(Event::seq)
                .toList();
    }
}
