package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Event;
import chat.parley.testkit.RawFrame;
import chat.parley.testkit.RawSocket;
import chat.parley.testkit.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that Ada floods the server as fast as the network carries, while Grace and Linus keep talking. */
class FloodIT extends Live {
    private static final int FLOOD = 1_000;
    private static final int AT_ONCE = 10;
    private static final int FLICKERS = 90;
    private static final int CONNECTIONS_OF_A_SESSION = 20;

    private Chatter grace;
    private Chatter linus;
    private Chatter ada;

    @BeforeEach
    void three_people_are_in_the_garden() {
        grace = comes("Grace").creates("Garden");
        linus = comes("Linus").joins(grace.code());
        ada = comes("Ada").joins(grace.code());
        ada.seesPosted(ada.says("an ordinary message"));
        linus.hears("an ordinary message");
    }

    @Test
    void a_flooding_client_is_warned_and_closed_while_others_continue() {
        RawSocket raw = also(RawSocket.inPlaceOf(ada));
        raw.next("welcome");

        sends(raw, 2 * AT_ONCE);
        assertThat(raw.next("refused").text("code")).isEqualTo("too-fast");
        sends(raw, FLOOD);

        assertThat(raw.closeCode()).isIn(4129, 1006);
        linus.seesPosted(linus.says("still here"));
        grace.hears("still here");
        assertThat(heardOf("Ada")).isBetween(2, 3 * AT_ONCE);
    }

    @Test
    void many_tabs_share_the_budget_of_one() {
        List<RawSocket> tabs = new ArrayList<>();
        for (int i = 1; i < CONNECTIONS_OF_A_SESSION; i++) {
            tabs.add(also(RawSocket.inPlaceOf(ada)));
            tabs.get(i - 1).next("welcome");
        }
        for (int i = CONNECTIONS_OF_A_SESSION; i < 50; i++) {
            assertThat(rawSocket()
                            .upgrade("live/" + ada.code(), "Origin: " + origin(), "Cookie: " + cookies())
                            .status())
                    .isEqualTo(429);
        }

        tabs.forEach(tab -> sends(tab, FLOOD));

        tabs.forEach(tab -> assertThat(tab.closeCode()).isIn(4129, 1006));
        grace.seesPosted(grace.says("still here"));
        linus.hears("still here");
        assertThat(heardOf("Ada")).isBetween(2, 6 * AT_ONCE);
    }

    /**
     * An answer to each frame shows that it was handled before the next; frames that arrive together are merged anyway.
     */
    @Test
    void flickering_typing_is_not_forwarded_every_time() {
        RawSocket raw = also(RawSocket.inPlaceOf(ada));
        raw.next("welcome");

        for (int i = 0; i < FLICKERS; i++) {
            raw.send(RawFrame.text("{\"type\":\"typing\",\"on\":" + (i % 2 == 0) + "}"), RawFrame.text("{}"));
            raw.next("refused");
        }

        grace.seesPosted(grace.says("still here"));
        assertThat(grace.diary().frames("typing")).hasSizeBetween(1, FLICKERS / 2);
        assertThat(ada.diary().closing()).isEmpty();
    }

    private static void sends(RawSocket raw, int messages) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int i = 0; i < messages; i++) {
            String say = "{\"type\":\"say\",\"draft\":\"" + UUID.randomUUID() + "\",\"text\":\"flood\"}";
            frames.writeBytes(RawFrame.text(say).encoded());
        }
        try {
            raw.send(frames.toByteArray());
        } catch (UncheckedIOException e) {
            // The server stopped reading, as expected.
            assertThat(e).hasMessageMatching(".*(reset|Broken pipe).*");
        }
    }

    private int heardOf(String name) {
        return (int) grace.diary().events().stream()
                .filter(event -> event.kind().equals("said"))
                .map(Event::by)
                .filter(by -> by.name().equals(name))
                .count();
    }

    private String origin() {
        return Visitor.originOf(base());
    }

    private String cookies() {
        return ada.visitor().cookies();
    }
}
