package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Json;
import chat.parley.testkit.RawSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that clients who send bodies slowly, or not at all, block nobody else. */
@Tag("nonBlocking")
class SlowBodiesIT extends Visits {
    private static final int MANY = 300;

    @Deployment(testable = false)
    public static WebArchive parleyWithLittlePatience() {
        return packagedWith("parley.http.bodyTime=4s", "parley.gate.importWithin=4s");
    }

    @ParameterizedTest
    @CsvSource({
        "api/rooms, application/json",
        "join.xhtml, application/x-www-form-urlencoded",
        "api/rooms/import, application/x-ndjson"
    })
    void a_late_body_is_refused_and_delays_nobody(String path, String type) {
        List<RawSocket> slow = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            slow.add(rawSocket());
            slow.get(i).send(begun(path, type));
        }

        Answer room = visitor().post("api/rooms", Json.empty().with("title", "Garden"));

        assertThat(room.status()).isEqualTo(201);
        assertThat(visitor().get("").status()).isEqualTo(200);
        assertThat(slow).allSatisfy(one -> {
            Answer late = one.answer();
            assertThat(late.status()).isEqualTo(408);
            assertThat(late.code()).isEqualTo("too-slow");
        });
    }

    @Test
    void a_body_in_parts_is_read() {
        RawSocket parts = rawSocket();
        parts.send(begun("api/rooms", "application/json"));
        parts.send("\"title\":".getBytes(StandardCharsets.US_ASCII));
        parts.send("\"Garden\"}".getBytes(StandardCharsets.US_ASCII));

        Answer room = parts.answer();

        assertThat(room.status()).isEqualTo(201);
        assertThat(room.json().text("title")).isEqualTo("Garden");
    }

    /** The head of a request that announces 18 bytes, and the first of these. */
    private byte[] begun(String path, String type) {
        return String.join(
                        "\r\n",
                        "POST " + base().getPath() + path + " HTTP/1.1",
                        "Host: " + base().getAuthority(),
                        "Content-Type: " + type,
                        "Content-Length: 18",
                        "",
                        "{")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
