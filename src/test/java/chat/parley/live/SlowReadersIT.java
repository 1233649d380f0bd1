package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that clients who send requests and do not read the answers block nobody else. */
@Tag("faults")
@Tag("nonBlocking")
class SlowReadersIT extends Visits {
    private static final int MANY = 200;
    private static final int TINY = 2048;
    private static final int EACH = 30;

    @Deployment(testable = false)
    public static WebArchive parley() {
        return packagedWith(
                "parley.posts.burst=1000",
                "parley.gate.exports=10000",
                "parley.budget.allExports=10000 in 1m",
                "parley.gate.proxies=127.0.0.1",
                "parley.http.answersOfAddress=2000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/rooms/CODE/events?limit=256",
                "api/rooms/CODE/export",
                "page/room.css",
                "rooms/CODE",
                "nothing",
                "join/CODE"
            })
    void an_unread_answer_delays_nobody(String path) throws IOException {
        Chatter ada = comes("Ada").creates("Garden");
        for (int i = 0; i < 100; i++) ada.seesPosted(ada.says("x".repeat(3_900)));
        assertThat(ada.visitor().get(path.replace("CODE", ada.code())).status()).isIn(200, 404, 303);
        for (int i = 0; i < MANY; i++) asksAndDoesNotRead(ada, path.replace("CODE", ada.code()), i);

        Chatter grace = comes("Grace").joins(ada.code());

        ada.seesPosted(ada.says("Who is there?"));
        grace.hears("Who is there?");
        assertThat(grace.visitor().get("rooms/" + ada.code()).status()).isEqualTo(200);
        assertThat(visitor().get("page/room.css").status()).isEqualTo(200);
    }

    @Test
    void an_address_that_reads_nothing_is_limited_and_others_are_not() throws IOException {
        Chatter ada = comes("Ada").creates("Garden");
        for (int i = 0; i < 100; i++) ada.seesPosted(ada.says("x".repeat(3_900)));
        String path = "api/rooms/" + ada.code() + "/events?limit=256";
        assertThat(from(ada, path, "192.0.2.1").status()).isEqualTo(200);
        for (int i = 0; i < EACH; i++) asksAndDoesNotRead(ada, path, 1);

        Answer refused = await().until(() -> from(ada, path, "192.0.2.1"), answer -> answer.status() != 200);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("busy");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(from(ada, path, "192.0.2.2").status()).isEqualTo(200);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> from(ada, path, "192.0.2.1").status() == 200);
    }

    private static Answer from(Chatter who, String path, String address) {
        return who.visitor().get(path, "X-Forwarded-For", address);
    }

    private void asksAndDoesNotRead(Chatter who, String path, int address) throws IOException {
        Socket socket = also(new Socket());
        socket.setReceiveBufferSize(TINY);
        socket.connect(new InetSocketAddress(base().getHost(), base().getPort()));
        String head = "GET " + base().getPath() + path + " HTTP/1.1\r\nHost: " + base().getAuthority()
                + "\r\nX-Forwarded-For: 192.0.2." + address % 250 + "\r\nCookie: "
                + who.visitor().cookies() + "\r\n\r\n";
        // Several requests in a row, so that short answers fill the network too.
        socket.getOutputStream().write(head.repeat(EACH).getBytes(StandardCharsets.US_ASCII));
    }
}
