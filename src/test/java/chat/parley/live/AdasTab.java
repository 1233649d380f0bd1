package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.RawFrame;
import chat.parley.testkit.RawSocket;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base of tests in which Ada's second tab sends frames that no proper client sends, while her first tab and Grace stay
 * connected.
 */
abstract class AdasTab extends Live {
    Chatter grace;
    RawSocket raw;

    @BeforeEach
    void ada_has_a_tab_that_sends_anything() {
        grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        raw = also(RawSocket.inPlaceOf(ada));
        raw.next("welcome");
        raw.send(RawFrame.text(say("a proper frame")));
        grace.hears("a proper frame");
    }

    void graceStays() {
        grace.seesPosted(grace.says("still here"));
        assertThat(grace.diary().closing()).isEmpty();
    }

    /** A message frame with a text in JSON notation. */
    static String say(String written) {
        return "{\"type\":\"say\",\"draft\":\"" + UUID.randomUUID() + "\",\"text\":\"" + written + "\"}";
    }
}
