package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.RawFrame;
import chat.parley.testkit.RawSocket;
import chat.parley.testkit.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests that the server logs nothing about people by itself, and that texts quoted by other code cannot forge a line.
 */
class LogIT extends Visits {
    @Deployment(testable = false)
    public static WebArchive parleyWithABlabber() {
        return packaged().addClass(Blabber.class);
    }

    /**
     * Checks that there is a log. In one whole run the log of GlassFish 7.0.21 held its command line and nothing else.
     */
    @BeforeEach
    void the_server_writes_a_log() {
        if (Server.GLASSFISH.runs()) assumeThat(Logs.text()).containsPattern("(?s)levelValue.*levelValue");
    }

    @Test
    void neither_messages_nor_names_are_logged() {
        String secret = "canary" + UUID.randomUUID().toString().substring(0, 8);
        Chatter ada = comes("Ada " + secret).creates("Garden " + secret);
        ada.seesPosted(ada.says("a message of the " + secret));
        ada.sends("{\"type\":\"" + secret + "\"}");
        ada.isRefusedFor("unknown-type");
        RawSocket raw = also(RawSocket.inPlaceOf(ada));
        raw.send(RawFrame.of(RawFrame.CONTINUATION, secret.getBytes(StandardCharsets.UTF_8)));
        raw.closeCode();
        ada.visitor().get("live/" + ada.code(), "Origin", Visitor.originOf(base()));
        ada.visitor().get("live/" + ada.code() + "/" + secret, "Origin", Visitor.originOf(base()));
        visitor().get("?room=" + secret);
        visitor().post("api/rooms", "application/json", "{\"title\":" + secret);
        String marker = blabs("the end of it");

        await().until(Logs::text, log -> log.contains(marker));
        assertThat(Logs.text())
                .doesNotContain(secret, ada.code())
                .doesNotContain(Stream.of(ada.visitor().cookies().split("; "))
                        .map(cookie -> cookie.replaceAll("^[^=]*=", ""))
                        .toArray(String[]::new));
    }

    @Test
    void a_line_break_in_a_message_starts_no_log_line() {
        String marker = blabs("\nSEVERE: forged\u2028SEVERE: forged\u202E");

        await().until(Logs::text, log -> log.contains(marker));
        assertThat(Logs.text())
                .contains(marker + "\\u000aSEVERE: forged\\u2028SEVERE: forged\\u202e")
                .doesNotContainPattern("(?m)^SEVERE: forged")
                .doesNotContain("\u2028", "\u202E");
    }

    private String blabs(String what) {
        String marker = "quote" + UUID.randomUUID().toString().substring(0, 8);
        Chatter ada = comes("Ada").creates("Garden");
        ada.seesPosted(ada.says("blab " + marker + what));
        return marker;
    }
}
