package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.RawFrame;
import chat.parley.testkit.RawSocket;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests a client that sends before its handshake is answered: it blocks nobody else, and GlassFish refuses it. */
class EarlyFramesIT extends Visits {
    /** More than GlassFish has threads. */
    private static final int MANY = 12;

    private static final RawFrame SEEN = RawFrame.text("{\"type\":\"seen\",\"seq\":1}");

    @Deployment(testable = false)
    public static WebArchive parley() {
        return packaged();
    }

    @Test
    void frames_before_the_connection_is_open_delay_nobody() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").becomesMemberOf(ada.code());

        List<RawSocket> early = IntStream.range(0, MANY)
                .mapToObj(i -> also(RawSocket.sayingAtOnce(grace, SEEN)))
                .toList();

        assertThat(early).extracting(one -> one.answer().status()).containsOnly(Server.GLASSFISH.runs() ? 400 : 101);
        Chatter linus = comes("Linus").joins(ada.code());
        linus.says("Nobody waits.");
        ada.hears("Nobody waits.");
        assertThat(visitor().get("join/" + ada.code()).status()).isEqualTo(200);
    }
}
