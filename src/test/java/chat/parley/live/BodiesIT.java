package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the size limit of request bodies, and that none hides a second request. */
class BodiesIT extends Live {
    private static final int KIB = 1024;
    private static final String JSON = "{}";

    @ParameterizedTest
    @CsvSource({"api/rooms, application/json, 201", "join.xhtml, application/x-www-form-urlencoded, 200"})
    void a_body_of_64_kib_is_accepted_and_a_longer_one_is_refused(String path, String type, int fine) {
        String body = type.endsWith("json") ? JSON : "x=";
        assertThat(posts(path, type, padded(body, 60 * KIB)).status()).isEqualTo(fine);

        Answer answer = posts(path, type, padded(body, 65 * KIB));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("body-too-big");
    }

    @Test
    void a_body_declared_as_huge_is_refused_before_it_arrives() {
        assertThat(rawPost("Content-Length: 2\n\n{}")).startsWith("HTTP/1.1 201");

        assertThat(rawPost("Content-Length: 9223372036854775807\n\n{")).containsPattern("^HTTP/1.1 (413|400)");
    }

    @Test
    void a_chunked_body_of_unknown_length_is_refused() {
        assertThat(rawPost("Content-Length: 2\n\n{}")).startsWith("HTTP/1.1 201");

        assertThat(rawPost("Transfer-Encoding: chunked\n\n2\r\n{}\r\n0\r\n\r\n"))
                .containsPattern("^HTTP/1.1 (413|400|411)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\nContent-Length: 5",
                "Content-Length: 5\nContent-Length: 60",
                "Transfer-Encoding: xchunked\nContent-Length: 5",
                "Transfer-Encoding : chunked\nContent-Length: 5",
                "Content-Length: +5",
                "Content-Length: 5, 60"
            })
    void a_request_with_two_lengths_is_refused_and_smuggles_nothing(String lengths) {
        String fine = rawPost("Content-Length: 2\n\n{}" + hidden());
        assertThat(answers(fine))
                .as("two requests, honestly one after the other")
                .isEqualTo(2);

        String answer = rawPost(lengths + "\n\n0\r\n\r\n" + hidden());

        assertThat(answer).containsPattern("^HTTP/1.1 (4\\d\\d|501)");
        assertThat(answers(answer)).as(answer).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api/rooms", "join.xhtml", "page/room.js", "rooms/" + NOWHERE})
    void no_endpoint_accepts_a_file_upload(String path) {
        Answer answer = posts(
                path,
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../a.svg\"\r\n\r\n<svg/>\r\n--x--\r\n");

        assertThat(answer.status()).isNotEqualTo(201);
        assertThat(visitor().get("page/a.svg").status()).isEqualTo(404);
    }

    private Answer posts(String path, String type, String body) {
        return visitor().post(path, type, body, "Origin", Visitor.originOf(base()));
    }

    private static String padded(String body, int length) {
        return body + (body.equals(JSON) ? " " : "x").repeat(length - body.length());
    }

    private String hidden() {
        return ("GET " + base().getPath() + "page/mark.svg HTTP/1.1\nHost: " + base().getAuthority()
                        + "\nConnection: close\n\n")
                .replace("\n", "\r\n");
    }

    private static int answers(String all) {
        return (int) Pattern.compile("HTTP/1\\.1 \\d{3}").matcher(all).results().count();
    }

    private String rawPost(String lengthsAndBody) {
        String[] parts = lengthsAndBody.split("\n\n", 2);
        String head = "POST " + base().getPath() + "api/rooms HTTP/1.1\nHost: " + base().getAuthority()
                + "\nContent-Type: application/json\n" + parts[0] + "\n\n";
        return Bytes.exchange(base(), head, parts[1]);
    }
}
