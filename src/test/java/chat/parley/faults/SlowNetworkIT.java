package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Diary;
import chat.parley.testkit.Direction;
import chat.parley.testkit.Flaky;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlowNetworkIT extends Faults {
    private static final int LETTERS = 400;
    private static final String LETTER = "x".repeat(4_000);
    private static final int BYTES_A_SECOND = 2_000;

    @Test
    void a_client_at_two_kilobytes_a_second_makes_progress_and_gets_everything_once() {
        serves(Map.of("parley.posts.burst", "100000"));
        Chatter grace = party.comes("Grace").creates("Garden");
        Flaky network = party.network();
        Chatter ada = party.comes("Ada")
                .withPatience(Duration.ofMinutes(4))
                .through(network)
                .joins(grace.code());
        Vitals before = server.vitals();
        network.throttle(Direction.TO_CLIENT, BYTES_A_SECOND);

        long began = System.nanoTime();
        for (int i = 0; i < LETTERS; i++) grace.says(LETTER);
        String last = grace.says("That was it.");
        grace.seesPosted(last);
        ada.await("a little", heard -> heard.said().size() > 3);
        long grown = server.vitals().heap() - before.heap();
        int had = ada.diary().said().size();
        ada.isCutOff().resumes().await("more than before", heard -> heard.said().size() > had);
        network.calm();
        comesBackUntilAllIsHeard(ada);

        assertThat(ada.diary().said()).hasSize(LETTERS + 1);
        assertThat(ada.diary().frames("welcome"))
                .last()
                .satisfies(welcome -> assertThat(welcome.flag("resumed")).isTrue());
        assertThat(grown).isLessThan(10_000_000);
        party.agrees();
        Figures.tell(
                "F22",
                "%d KB at %d B/s: %d letters heard when it was cut, more after it resumed, all once the network was good after"
                        + " %d ms; heap grew by %d KB",
                LETTERS * LETTER.length() / 1000,
                BYTES_A_SECOND,
                had,
                millisSince(began),
                grown / 1000);
    }

    /**
     * Reconnects as a page does until all is received: after an earlier send that was too slow the connection is closed
     * once more.
     */
    private static void comesBackUntilAllIsHeard(Chatter ada) {
        ada.await(
                "everything, or the end",
                heard -> heardAll(heard) || heard.closing().isPresent());
        if (!heardAll(ada.diary())) ada.resumes();
        ada.hears("That was it.");
    }

    private static boolean heardAll(Diary heard) {
        return heard.said().contains("That was it.");
    }
}
