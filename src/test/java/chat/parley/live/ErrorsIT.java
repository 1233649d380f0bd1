package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Visitor;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests error answers: they have the security headers and reveal no internals. */
class ErrorsIT extends Visits {
    @Deployment(testable = false)
    public static WebArchive parleyWithAFault() {
        return packaged().addClass(Faulty.class);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, faulty, 500",
        "POST, faulty, 500",
        "GET, nothing, 404",
        "GET, api/nothing, 404",
        "GET, problem.xhtml, 404",
        "GET, room.xhtml, 404",
        "GET, hold, 404",
        "POST, hold, 405",
        "PUT, api/rooms, 405",
        "DELETE, api/rooms, 405",
        "GET, api/rooms, 405",
        "POST, api/alive, 405",
        "POST, rooms/22222222, 405"
    })
    void an_error_response_has_security_headers_and_reveals_nothing(String method, String path, int status) {
        Answer answer = rawSocket()
                .ask(method, path, "Origin: " + Visitor.originOf(base()) + "\nContent-Length: 0\nConnection: close");

        assertThat(answer.status()).isEqualTo(status);
        assertGuarded(answer);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertTellsNothing(everything(method + " " + base().getPath() + path));
    }

    @Test
    void oversized_and_cross_origin_posts_get_security_headers() {
        assertGuarded(visitor().post("api/rooms", "application/json", "{}"));

        Answer big = visitor().post("api/rooms", "application/json", " ".repeat(70_000));
        Answer foreign = visitor().post("api/rooms", "application/json", "{}", "Origin", "https://evil.example");
        Answer type = visitor().post("api/rooms", "text/plain", "{}");

        assertThat(big.status()).isEqualTo(413);
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(type.status()).isEqualTo(415);
        for (Answer answer : new Answer[] {big, foreign, type}) {
            assertGuarded(answer);
            assertTellsNothing(answer.body());
        }
    }

    /** Requests that the application never sees. They have no headers of Parley, but reveal no internals either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%zz",
                "..%2f..%2f",
                "%00",
                "\\..\\",
                "a;b/../WEB-INF/web.xml",
                "WEB-INF;/web.xml",
                "%2e/WEB-INF/web.xml",
                "<script>"
            })
    void a_malformed_request_is_answered_without_internals(String path) {
        assertThat(everything("GET " + base().getPath() + "page/mark.svg")).contains(" 200 ");

        String answer = everything("GET " + base().getPath() + path);

        assertShowsNoTrace(answer);
        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("<web-app", "<script>");
        // GlassFish's Grizzly answers OK, with an empty body, to a request that it cannot decode.
        assertThat(answer.contains("HTTP/1.1 200")).isEqualTo(answer.contains("HTTP/1.1 200 OK") && isEmpty(answer));
    }

    private static boolean isEmpty(String answer) {
        return answer.endsWith("Content-Length: 0\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PATCH"})
    void no_request_is_echoed(String method) {
        String answer = everything(method + " " + base().getPath() + "api/rooms?echo=canary");

        assertThat(answer).containsPattern("^HTTP/1.1 [45]").doesNotContain("canary", "Origin:");
        assertShowsNoTrace(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "join/22222222", "page/room.js", "page/room.css", "page/mark.svg", "api/rooms/22222222"})
    void every_content_type_declares_its_charset(String path) {
        Answer answer = visitor().get(path);

        String type = answer.header("Content-Type").toLowerCase(Locale.ROOT);
        boolean json = type.startsWith("application/problem+json");
        assertThat(json || type.contains("charset=utf-8")).as(type).isTrue();
    }

    private String everything(String request) {
        String head = request + " HTTP/1.1\nHost: " + base().getAuthority() + "\nOrigin: " + Visitor.originOf(base())
                + "\nContent-Length: 0\nConnection: close\n\n";
        return Bytes.exchange(base(), head, "");
    }

    private static void assertTellsNothing(String answer) {
        assertShowsNoTrace(answer);
        assertThat(answer)
                .doesNotContainPattern("(?i)liberty|glassfish|wildfly|undertow|grizzly|jersey|resteasy|myfaces|mojarra")
                .doesNotContainPattern("(?m)^(Server|X-Powered-By): .*\\w");
    }

    private static void assertShowsNoTrace(String answer) {
        assertThat(answer).doesNotContain("Exception", "\tat ", "chat.parley", "jakarta.", "java.", Faulty.INSIDE);
    }

    private static void assertGuarded(Answer answer) {
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }
}
