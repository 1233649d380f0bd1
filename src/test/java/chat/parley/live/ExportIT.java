package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Event;
import chat.parley.testkit.Json;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests the export of a room by its members. */
class ExportIT extends Visits {
    private static final int EXPORTS = 3;

    @Deployment(testable = false)
    public static WebArchive parleyWithFewExports() {
        return packagedWith(
                "parley.gate.exports=" + EXPORTS,
                "parley.gate.exportsPer=1h",
                "parley.gate.imports=false",
                "parley.gate.proxies=127.0.0.1");
    }

    @Test
    void a_member_exports_the_messages_line_by_line() {
        Chatter ada = comes("Ada").creates("The \"Garden\"");
        ada.seesPosted(ada.says("=HYPERLINK(\"https://evil.example\")"));
        ada.seesPosted(ada.says("two\nlines, \u2028 and \ud83c\udf3c"));

        Answer file = export(ada, "192.0.2.1");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualToIgnoringCase("application/x-ndjson;charset=utf-8");
        assertThat(file.header("Content-Disposition")).matches("attachment; filename=\"parley-\\w{4}-\\w{4}\\.jsonl\"");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        List<Json> lines = file.body().lines().map(Json::read).toList();
        Json header = lines.get(0);
        assertThat(header.text("format") + " " + header.number("version")).isEqualTo("parley-room 1");
        assertThat(header.text("code")).isEqualTo(ada.code());
        assertThat(header.text("title")).isEqualTo("The \"Garden\"");
        assertThat(header.text("epoch"))
                .isEqualTo(ada.diary().position().orElseThrow().epoch());
        assertThat(List.of(header.number("after"), header.number("head"))).containsExactly(0L, 3L);
        assertThat(lines.stream().skip(1).map(Event::from))
                .containsExactlyElementsOf(ada.diary().events());
    }

    @Test
    void only_a_member_can_export() {
        Chatter ada = comes("Ada").creates("Garden");
        assertThat(export(ada, "192.0.2.2").status()).isEqualTo(200);
        ada.becomesMemberOf(newRoom("Orchard"));

        Answer outside = visitor().get("api/rooms/" + ada.code() + "/export");

        assertThat(outside.status()).isEqualTo(401);
        assertThat(outside.body()).doesNotContain("Orchard");
        assertThat(visitor().get("api/rooms/" + NOWHERE + "/export").status()).isEqualTo(401);
    }

    @Test
    void exports_per_address_are_limited() {
        Chatter ada = comes("Ada").creates("Garden");
        for (int i = 0; i < EXPORTS; i++) {
            assertThat(export(ada, "192.0.2.3").status()).isEqualTo(200);
        }

        Answer one = export(ada, "192.0.2.3");

        assertThat(one.status()).isEqualTo(429);
        assertThat(one.code()).isEqualTo("too-many-tries");
        assertThat(export(ada, "192.0.2.4").status()).isEqualTo(200);
    }

    /** {@link ImportIT} imports such a file. */
    @Test
    void export_works_where_imports_are_disabled() {
        Chatter ada = comes("Ada").creates("Garden");
        Answer file = export(ada, "192.0.2.5");
        assertThat(file.status()).isEqualTo(200);

        Answer brought = visitor().post("api/rooms/import", "application/x-ndjson", file.body());

        assertThat(brought.status()).isEqualTo(403);
        assertThat(brought.code()).isEqualTo("no-imports");
    }

    private static Answer export(Chatter who, String from) {
        return who.visitor().get("api/rooms/" + who.code() + "/export", "X-Forwarded-For", from);
    }
}
