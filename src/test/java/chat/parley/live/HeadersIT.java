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
    void every_response_has_security_headers_and_is_not_cached(String path, int status) {
        Answer answer = visitor().get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertGuarded(answer);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.cookies()).allMatch(cookie -> cookie.startsWith("parley-cookies=1;"));
    }

    @Test
    void responses_to_members_have_security_headers_and_are_not_cached() {
        Chatter ada = comes("Ada").creates("Garden");

        for (String path : new String[] {"rooms/" + ada.code(), "api/rooms/" + ada.code() + "/events"}) {
            Answer answer = ada.visitor().get(path);

            assertThat(answer.status()).isEqualTo(200);
            assertGuarded(answer);
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void a_cross_origin_post_gets_security_headers() {
        Answer answer = visitor().post("api/rooms", "application/json", "{}", "Origin", "https://evil.example");

        assertThat(answer.status()).isEqualTo(403);
        assertGuarded(answer);
    }

    @Test
    void a_page_script_gets_security_headers_and_is_revalidated() {
        Answer answer = visitor().get("page/room.js");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).containsPattern("^(text|application)/javascript");
        assertGuarded(answer);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @CsvSource({"WEB-INF/web.xml", "META-INF/MANIFEST.MF", "room.xhtml", "page/", "..%2fserver.xml"})
    void internal_files_are_not_served(String path) {
        Answer answer = visitor().get(path);

        assertThat(answer.status()).isBetween(300, 499);
        assertThat(answer.body()).doesNotContain("<web-app", "#{", "f:view", "<server", "Index of");
    }

    @Test
    void an_error_reveals_no_internals() {
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
