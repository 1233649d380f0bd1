package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Json;
import chat.parley.testkit.RawSocket;
import chat.parley.testkit.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the import of a room from a file. */
class ImportIT extends Visits {
    private static final String LINES = "application/x-ndjson";
    private static final int CREATIONS = 20;
    /** The number of slow imports: on GlassFish a thread waits for each, and it has five. */
    private static final int SLOW = Server.GLASSFISH.runs() ? 3 : 20;

    private static final String HEADER =
            "{\"format\":\"parley-room\",\"version\":1,\"code\":\"33333333\",\"after\":4,\"head\":6}\n";
    private static final String AT = "\"at\":\"2026-11-22T17:30:12.345Z\"";
    private static final String ADA = "\"by\":{\"id\":\"m7\",\"name\":\"Ada\"}";
    private static final String DRAFT = "\"draft\":\"5b1c7a52-6a0e-4c3e-9d0b-2f6c1f5f0a11\"";
    private static final String JOINED = "{\"seq\":5," + AT + ",\"kind\":\"joined\"," + ADA + "}\n";
    private static final String SAID =
            "{\"seq\":6," + AT + ",\"kind\":\"said\"," + ADA + "," + DRAFT + ",\"text\":\"Hello\"}\n";

    private static final String LONG_WAY = HEADER.replace("33333333", "77777777") + JOINED + SAID;

    @Deployment(testable = false)
    public static WebArchive parleyWithFewNewRooms() {
        return packagedWith(
                "parley.gate.creations=" + CREATIONS,
                "parley.gate.creationsPer=1h",
                "parley.gate.importBytes=100000",
                "parley.gate.importsAtOnce=1",
                "parley.gate.proxies=127.0.0.1");
    }

    private Answer brings(String file, String from) {
        return brings(visitor(), file, LINES, from);
    }

    private Answer brings(Visitor visitor, String file, String type, String from) {
        return visitor.post(
                "api/rooms/import", type, file, "Origin", Visitor.originOf(base()), "X-Forwarded-For", from);
    }

    private static String takes(Chatter who) {
        return who.visitor().get("api/rooms/" + who.code() + "/export").body();
    }

    private static List<Json> lines(String file) {
        return file.lines().map(Json::read).toList();
    }

    @Test
    void an_imported_room_equals_the_exported_one() {
        Chatter ada = comes("Ada").creates("The \"Garden\"");
        long hello = ada.seesPosted(ada.says("two\nlines, \u2028 and \ud83c\udf3c"));
        ada.seesPosted(ada.edits(hello, "one line"));
        ada.seesPosted(ada.reacts(hello, "\ud83c\udf3c", true));
        ada.seesPosted(ada.setsTheTopic("Roses"));
        ada.seesPosted(ada.removes(ada.seesPosted(ada.says("secret"))));
        String file = takes(ada);

        Answer brought = brings(file, "192.0.2.1");

        assertThat(brought.status()).isEqualTo(201);
        Json header = lines(file).get(0);
        assertThat(brought.json().text("code")).isNotEqualTo(ada.code());
        assertThat(brought.json().text("epoch")).isNotEqualTo(header.text("epoch"));
        assertThat(brought.json().text("title")).isEqualTo("The \"Garden\"");
        assertThat(brought.json().text("topic")).isEqualTo("Roses");
        assertThat(List.of(brought.json().number("after"), brought.json().number("head")))
                .containsExactly(0L, 7L);
        Chatter grace = comes("Grace").joins(brought.json().text("code"));
        assertThat(lines(takes(grace)).subList(1, 8)).isEqualTo(lines(file).subList(1, 8));
        assertThat(grace.diary().people())
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo("m2"));
        grace.seesPosted(grace.says("On we go."));
    }

    @Test
    void an_imported_room_keeps_its_code_if_it_is_free() {
        String file = HEADER.replace("33333333", "44444444") + JOINED + SAID;
        assertThat(brings(file, "192.0.2.2").json().text("code")).isEqualTo("44444444");
        assertThat(brings(file, "192.0.2.2").json().text("code")).isNotEqualTo("44444444");
    }

    @Test
    void nobody_becomes_a_member_of_the_file() {
        String file = HEADER.replace("33333333", "55555555") + JOINED + SAID;
        assertThat(brings(file, "192.0.2.3").status()).isEqualTo(201);

        Chatter ada = comes("Ada").joins("55555555");

        ada.hears("Hello");
        assertThat(ada.diary().people())
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo("m8"));
        assertThat(ada.isRefused(ada.edits(6, "Goodbye")).code()).isEqualTo("not-yours");
        assertThat(ada.isRefused(ada.removes(6)).code()).isEqualTo("not-yours");
        ada.seesPosted(ada.edits(ada.seesPosted(ada.says("Mine")), "Mine, too"));
    }

    @ParameterizedTest
    @CsvSource({
        "parley-room, another, 1, unreadable",
        "'\"after\":4', '\"after\":5', 2, out-of-order",
        "'\"head\":6', '\"head\":7', 4, out-of-order",
        "'\"id\":\"m7\"', '\"id\":\"m0\"', 2, unreadable",
        "'\"text\":\"Hello\"', '\"text\":\"\"', 3, text-empty",
        "'\"text\":\"Hello\"', '\"text\":\"\\ud83c\"', 3, text-malformed",
        "'\"text\":\"Hello\"', '\"text\":\"Hello\",\"replyTo\":5', 3, no-such-message",
        "'\"text\":\"Hello\"}', '\"text\":\"Hello\"', 3, unreadable",
    })
    void a_bad_line_is_reported_and_nothing_is_imported(String good, String bad, long line, String code) {
        String file = HEADER + JOINED + SAID;
        assertThat(file).contains(good);

        Answer answer = brings(file.replace(good, bad), "192.0.2.4");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().number("line")).isEqualTo(line);
        assertThat(visitor().get("api/rooms/33333333").status()).isEqualTo(404);
    }

    @Test
    void a_file_may_be_bigger_than_other_bodies_but_is_limited() {
        String file = HEADER.replace("33333333", "66666666") + JOINED + SAID;
        assertThat(brings(file + "\n" + "x".repeat(70_000), "192.0.2.5").status())
                .isEqualTo(201);
        assertThat(brings(file + "\n" + "x".repeat(100_000), "192.0.2.5").code())
                .isEqualTo("body-too-big");
        assertThat(brings(visitor(), file, "application/json", "192.0.2.5").status())
                .isEqualTo(415);
        assertThat(brings(visitor(), file, "text/plain", "192.0.2.5").status()).isEqualTo(415);
    }

    @Test
    void an_import_costs_as_much_as_a_new_room_even_if_it_fails() {
        for (int i = 0; i < CREATIONS; i++) {
            assertThat(brings("no room", "192.0.2.6").status()).isEqualTo(400);
        }

        assertThat(brings(HEADER + JOINED + SAID, "192.0.2.6").code()).isEqualTo("too-many-tries");
    }

    @Test
    void a_slow_upload_blocks_no_other_import() {
        assertThat(brings(HEADER.replace("33333333", "99999999") + JOINED + SAID, "192.0.2.8")
                        .status())
                .isEqualTo(201);
        for (int i = 0; i < SLOW; i++) {
            RawSocket slow = rawSocket();
            slow.send(head(LONG_WAY, "198.51.100." + i));
            slow.send(LONG_WAY.substring(0, 100).getBytes(StandardCharsets.US_ASCII));
        }
        RawSocket last = rawSocket();
        last.send(head(LONG_WAY, "192.0.2.7"));

        Answer other = brings(LONG_WAY.replace("77777777", "88888888"), "192.0.2.7");

        assertThat(other.status()).isEqualTo(201);
        last.send(LONG_WAY.getBytes(StandardCharsets.US_ASCII));
        await().until(() -> visitor().get("api/rooms/77777777").status() == 200);
    }

    private byte[] head(String file, String from) {
        return String.join(
                        "\r\n",
                        "POST " + base().getPath() + "api/rooms/import HTTP/1.1",
                        "Host: " + base().getAuthority(),
                        "X-Forwarded-For: " + from,
                        "Content-Type: " + LINES,
                        "Content-Length: " + file.length(),
                        "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
