package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadersIT extends Live {
    @ParameterizedTest
    @CsvSource({
        "'', 200",
        "join/" + NOWHERE + ", 200",
        "rooms/" + NOWHERE + ", 303",
        "api/rooms/" + NOWHERE + ", 404",
        "api/rooms/" + NOWHERE + "/me, 401",
        "api/nothing, 404",
        "nothing, 404",
        "nothing/at/all.html, 404",
        "live/" + NOWHERE + ", 403"
    })
    void every_answer_is_guarded_and_kept_by_nobody(String path, int status) {
        Answer answer = visitor().get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertGuarded(answer);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void what_a_member_reads_is_guarded_and_kept_by_nobody() {
        Chatter ada = comes("Ada").creates("Garden");

        for (String path : new String[] {"rooms/" + ada.code(), "api/rooms/" + ada.code() + "/events"}) {
            Answer answer = ada.visitor().get(path);

            assertThat(answer.status()).isEqualTo(200);
            assertGuarded(answer);
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void a_foreign_post_is_guarded_too() {
        Answer answer = visitor().post("api/rooms", "application/json", "{}", "Origin", "https://evil.example");

        assertThat(answer.status()).isEqualTo(403);
        assertGuarded(answer);
    }

    @Test
    void a_script_of_the_page_is_guarded_and_asked_for_anew() {
        Answer answer = visitor().get("page/room.js");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).containsPattern("^(text|application)/javascript");
        assertGuarded(answer);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @CsvSource({"WEB-INF/web.xml", "META-INF/MANIFEST.MF", "room.xhtml", "page/", "..%2fserver.xml"})
    void what_is_inside_stays_inside(String path) {
        Answer answer = visitor().get(path);

        assertThat(answer.status()).isBetween(300, 499);
        assertThat(answer.body()).doesNotContain("<web-app", "#{", "f:view", "<server", "Index of");
    }

    @Test
    void an_error_tells_nothing_about_the_inside() {
        Answer answer = visitor()
                .post("api/rooms", "application/json", "{\"title\":\"" + "[".repeat(50_000), "Origin", origin());

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "chat.parley", "org.", "com.");
    }

    private String origin() {
        return Visitor.originOf(base());
    }

    private static void assertGuarded(Answer answer) {
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }
}
