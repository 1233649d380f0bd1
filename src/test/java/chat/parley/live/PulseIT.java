package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Direction;
import chat.parley.testkit.Flaky;
import chat.parley.testkit.RawSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests beats. The server of the tests sends a beat after two seconds of silence and gives up after five. */
class PulseIT extends Live {
    @Test
    void a_silent_client_gets_a_beat_and_stays_if_it_answers() {
        Chatter ada = comes("Ada").withPatience(Duration.ofSeconds(20)).creates("Garden");
        ada.seesComing("Ada");

        ada.await("three beats", heard -> heard.frames("beat").size() >= 3);

        assertThat(ada.diary().frames("beat"))
                .allSatisfy(beat -> assertThat(beat.number("head")).isEqualTo(1));
        assertThat(ada.diary().closing()).isEmpty();
        ada.seesPosted(ada.says("still here"));
    }

    @Test
    void a_client_that_does_not_answer_is_closed() {
        Chatter ada = comes("Ada").creates("Garden");
        RawSocket raw = also(RawSocket.inPlaceOf(ada));

        assertThat(raw.next("beat").number("head")).isEqualTo(1);
        assertThat(raw.closeCode()).isEqualTo(1001);
    }

    @Test
    void a_vanished_client_leaves_after_the_timeout() {
        Chatter grace = comes("Grace").withPatience(Duration.ofSeconds(20)).creates("Garden");
        Flaky network = network();
        Chatter ada = comes("Ada").through(network).joins(grace.code());
        grace.seesComing("Ada");

        network.pause(Direction.TO_SERVER);
        network.pause(Direction.TO_CLIENT);

        grace.seesGoing("Ada");
        network.calm();
        ada.isClosed();
        ada.resumes();
        ada.seesGoing("Ada");
    }

    /** Proxies time out each direction separately, after 30 s or 60 s. */
    @Test
    void a_client_that_sends_without_answers_gets_beats() {
        Chatter ada = comes("Ada").withPatience(Duration.ofSeconds(20)).creates("Garden");
        ada.seesComing("Ada");

        await().pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    ada.sends("{\"type\":\"seen\",\"seq\":1}");
                    assertThat(ada.diary().frames("beat")).hasSizeGreaterThanOrEqualTo(2);
                });
    }
}
