package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests malformed requests: Parley answers each with 400 and logs at most one line a minute. WildFly itself refuses
 * malformed queries with its own 400; docs/deploy.md lists what else never reaches Parley.
 */
class MalformedIT extends Live {
    private static final Pattern LINE = Pattern.compile("malformed requests were refused");

    private final ServerLog log = ServerLog.ofTheTests();

    @BeforeEach
    void what_was_written_before_counts_no_more() {
        log.complaints();
    }

    private String answer(String method, String path, String header, String body) {
        String length = method.equals("POST") ? "Content-Length: " + body.length() + "\n" : "";
        String head = method + " " + base().getPath() + path + " HTTP/1.1\nHost: " + base().getAuthority() + "\n"
                + (header.isEmpty() ? "" : header + "\n") + length + "Connection: close\n\n";
        return Bytes.exchange(base(), head, body);
    }

    /** The last column is the server that refuses the request before Parley sees it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | ?lang=%zz | '' | '' | WILDFLY",
                "GET | ?room=% | '' | '' | WILDFLY",
                "GET | ?room=%e2%28 | '' | '' | ''",
                "GET | join/22222222?%=1 | '' | '' | WILDFLY",
                "GET | api/rooms/22222222/events?after=%4 | '' | '' | WILDFLY",
                "GET | '' | Content-Type: nonsense | '' | ''",
                "GET | page/room.js | If-Modified-Since: yesterday | '' | ''",
                "GET | api/rooms/22222222 | Accept: /;/ | '' | ''",
                "GET | api/rooms/22222222 | Accept: text/html;q=x | '' | ''",
                "GET | api/rooms/22222222 | Accept-Language: *-*;q=-1 | '' | ''",
                "POST | api/rooms | Content-Type: application/json;charset=klingon | {} | ''",
                "POST | api/rooms | Content-Type: application/json;charset= | {} | ''",
                "POST | api/rooms | Content-Type: ;;; | {} | ''",
                "POST | api/rooms | Content-Type: / | {} | ''",
                "POST | join.xhtml | Content-Type: application/x-www-form-urlencoded;charset=klingon | a=b | ''",
                "POST | join.xhtml | Content-Type: application/x-www-form-urlencoded | a=%zz | ''",
                "POST | join.xhtml | Content-Type: application/x-www-form-urlencoded | %=% | ''",
                "POST | join.xhtml | Content-Type: multipart/form-data | --x | ''",
                "POST | join.xhtml | Content-Type: multipart/form-data; boundary=x | --x--y | ''",
                "POST | api/rooms | Content-Type: multipart/mixed; boundary= | x | ''",
            })
    void what_cannot_be_read_is_a_400_of_ours(String method, String path, String header, String body, String before) {
        assertThat(answer("GET", "page/mark.svg", "Accept: */*", "")).startsWith("HTTP/1.1 200");

        String answer = answer(method, path, header, body);

        assertThat(answer).startsWith("HTTP/1.1 400");
        if (before.isEmpty() || !Server.valueOf(before).runs())
            assertThat(answer).contains("\"code\":\"unreadable\"", "Content-Security-Policy");
        assertQuiet();
    }

    /**
     * Some servers accept these and some do not; none logs them at length, and nobody gets a page of the server's own.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cookie: ;=;,;\"",
                "Cookie: parley-lang=\"",
                "Accept: text/html;q=x",
                "Accept-Language: ;q=x,*-*;q=-1",
                "Range: bytes=9-1,x",
                "If-None-Match: \"",
                "X-Forwarded-For: %zz, ::::, 1.2.3",
                "Origin: %zz",
                "Expect: nothing",
                "Referer: \\\\",
                "Authorization: Basic ====",
                "Content-Encoding: nonsense",
            })
    void an_absurd_head_is_read_past_or_refused(String header) {
        for (String path : List.of("", "page/room.js", "api/rooms/22222222", "nothing")) {
            String answer = answer("GET", path, header, "");

            assertThat(answer).containsPattern("^HTTP/1.1 [234]").doesNotContain("Exception", "\tat ");
        }
        assertQuiet();
    }

    /** WildFly answers 500 before Parley sees it; docs/deploy.md says how to have it refused instead. */
    @Test
    void a_cookie_with_an_invalid_version_is_ignored_or_refused() {
        assumeThat(Server.WILDFLY.runs()).isFalse();
        an_absurd_head_is_read_past_or_refused("Cookie: $Version=x; =; a b=c");
    }

    @Test
    void malformed_cookies_log_one_line_a_minute() {
        long before = lines();
        for (int i = 0; i < 100; i++) answer("GET", "?lang=%zz", "", "");
        assertThat(lines() - before).isLessThanOrEqualTo(1);
        assertQuiet();
    }

    private static long lines() {
        return LINE.matcher(Logs.text()).results().count();
    }

    private void assertQuiet() {
        assertThat(log.complaints()).isEmpty();
    }
}
