package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Visitor;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersIT extends Live {
    private static final Pattern HASHED = Pattern.compile("page/[a-z]+-[0-9a-f]{8}\\.[a-z]+");

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

    @ParameterizedTest
    @ValueSource(strings = {"page/room.js", "page/room-00000000.js"})
    void a_page_script_gets_security_headers_and_is_revalidated(String path) {
        Answer answer = visitor().get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).containsPattern("^(text|application)/javascript");
        assertGuarded(answer);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void a_file_with_a_hash_in_its_path_is_kept_for_good() {
        String page = visitor().get("").body();
        List<String> paths = HASHED.matcher(page)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(paths).hasSize(4);
        for (String path : paths) {
            Answer answer = visitor().get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertGuarded(answer);
            assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        }
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
