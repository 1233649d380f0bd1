package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Visitor;
import java.net.URI;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesIT extends Live {
    private static final String CODE = "[23456789ABCDEFGHJKMNPQRSTVWXYZ]{4}-?[23456789ABCDEFGHJKMNPQRSTVWXYZ]{4}";
    private static final Pattern FILE = Pattern.compile("(?:page|webjars)/[\\w./-]+");
    private static final String SCRIPT = "<script>alert(1)</script>";

    @Test
    void the_start_page_has_both_forms_and_creates_no_session() {
        Answer page = visitor().get("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html").containsIgnoringCase("charset=utf-8");
        assertThat(page.body()).startsWithIgnoringCase("<!DOCTYPE html>");
        assertThat(Form.of(page.body(), "create").fields()).containsKeys("create:name", "create:title");
        assertThat(Form.of(page.body(), "enter").fields()).containsKeys("enter:name", "enter:code");
        assertThat(page.cookies()).allMatch(cookie -> cookie.startsWith("parley-cookies=1;"));
        assertThat(page.body()).doesNotContain("jsessionid");
    }

    @Test
    void creating_a_room_leads_into_it() {
        Visitor ada = visitor();

        Answer answer = submit(
                ada, "", form(ada, "", "create").typed("create:name", "Ada").typed("create:title", "Garden"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).matches(".*rooms/" + CODE);
        Answer room = ada.get(below(answer));
        assertThat(room.status()).isEqualTo(200);
        assertThat(room.body()).contains("Garden");
    }

    @Test
    void a_first_visit_needs_few_requests() {
        Chatter ada = comes("Ada").creates("Garden");

        String page = ada.visitor().get("rooms/" + ada.code()).body();

        assertThat(FILE.matcher(page).results().map(MatchResult::group).distinct())
                .hasSize(4)
                .allSatisfy(path -> assertThat(path).matches("page/(room|theme|mark)-[0-9a-f]{8}\\.(js|css|svg)"));
    }

    @Test
    void entering_with_a_code_leads_into_the_room() {
        Chatter ada = comes("Ada").creates("Garden");
        Visitor grace = visitor();

        Answer answer = submit(
                grace, "", form(grace, "", "enter").typed("enter:name", "Grace").typed("enter:code", ada.code()));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(grace.get("api/rooms/" + ada.code() + "/me").json().text("name"))
                .isEqualTo("Grace");
    }

    @ParameterizedTest
    @CsvSource({"Grace, a code that no room has", "Ada, "})
    void a_wrong_code_or_a_taken_name_is_marked_and_the_input_is_kept(String name, String wrong) {
        Chatter ada = comes("Ada").creates("Garden");
        String code = wrong == null ? ada.code() : NOWHERE;
        Visitor other = visitor();

        Answer answer = submit(
                other, "", form(other, "", "enter").typed("enter:name", name).typed("enter:code", code));

        assertThat(answer.status()).isEqualTo(200);
        Form again = Form.of(answer.body(), "enter");
        assertThat(again.written("enter:name")).isEqualTo(name);
        assertThat(again.written("enter:code")).isEqualTo(code);
        assertThat(answer.body()).contains("aria-invalid=\"true\"");
        assertThat(visitor().get("").body()).doesNotContain("aria-invalid=\"true\"");
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void a_room_link_leads_visitors_to_the_join_page() {
        Chatter ada = comes("Ada").creates("Garden");
        assertThat(ada.visitor().get("rooms/" + ada.code()).status()).isEqualTo(200);

        Answer answer = visitor().get("rooms/" + ada.code());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).matches(".*join/" + CODE);
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void the_join_page_of_a_room_asks_for_a_name_only() {
        Chatter ada = comes("Ada").creates("Garden");
        Visitor grace = visitor();
        String door = "join/" + ada.code();
        Form form = form(grace, door, "enter");
        assertThat(grace.get(door).body()).contains("Garden");

        Answer answer = submit(grace, door, form.typed("enter:name", "Grace"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(grace.get("api/rooms/" + ada.code() + "/me").status()).isEqualTo(200);
    }

    @Test
    void a_member_on_the_join_page_is_redirected_into_the_room() {
        Chatter ada = comes("Ada").creates("Garden");

        Answer answer = ada.visitor().get("join/" + ada.code());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).matches(".*rooms/" + CODE);
    }

    @Test
    void names_and_titles_come_back_escaped() {
        Chatter ada = comes("Ada").creates(SCRIPT);
        Visitor grace = visitor();

        Answer door = grace.get("join/" + ada.code());
        Answer room = ada.visitor().get("rooms/" + ada.code());
        Answer refused = submit(
                grace,
                "",
                form(grace, "", "enter")
                        .typed("enter:name", "\"><img src=x onerror=alert(1)>" + SCRIPT)
                        .typed("enter:code", NOWHERE));

        assertThat(door.body()).contains("&lt;script&gt;alert(1)").doesNotContain(SCRIPT);
        assertThat(room.body()).contains("&lt;script&gt;alert(1)").doesNotContain(SCRIPT);
        assertThat(refused.body()).contains("&lt;script&gt;alert(1)").doesNotContain(SCRIPT, "<img src=x");
    }

    @Test
    void input_that_looks_like_an_expression_stays_text() {
        Chatter ada = comes("Ada").creates("#{7*7} ${7*7}");

        assertThat(visitor().get("join/" + ada.code()).body()).contains("#{7*7} ${7*7}");
        assertThat(ada.visitor().get("rooms/" + ada.code()).body()).contains("#{7*7} ${7*7}");
    }

    @Test
    void a_form_of_another_site_is_refused() {
        Visitor ada = visitor();
        Form form = form(ada, "", "create").typed("create:name", "Ada");
        assertThat(submit(ada, "", form).status()).isEqualTo(303);

        Answer answer = visitor()
                .post(
                        "",
                        "application/x-www-form-urlencoded",
                        "create=create&create%3Aname=Ada",
                        "Origin",
                        "https://evil.example");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void reading_a_page_never_joins() {
        Chatter ada = comes("Ada").creates("Garden");
        Visitor grace = visitor();

        grace.get("?enter=enter&enter:name=Grace&enter:code=" + ada.code());

        assertThat(grace.get("api/rooms/" + ada.code() + "/me").status()).isEqualTo(401);
    }

    private static Form form(Visitor visitor, String path, String id) {
        return Form.of(visitor.get(path).body(), id);
    }

    /** Submits a form to its target, relative to the page's own path. */
    private Answer submit(Visitor visitor, String path, Form form) {
        URI page = base().resolve(path);
        return visitor.submit(page.resolve(form.action()).toString(), form.fields());
    }

    /** The target of a redirect from the start page, relative to the base. */
    private String below(Answer answer) {
        return base().resolve(answer.header("Location")).toString();
    }
}
