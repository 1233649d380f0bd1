package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Flaky;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Tests half-open connections with the times of the README's server: a beat after 25 s, the end after 35 s, 8 s of
 * grace.
 */
class HalfOpenIT extends Faults {
    @Test
    void a_vanished_client_is_closed_after_35_s_and_leaves_the_list_after_45() {
        serves(Map.of());
        Chatter grace =
                party.comes("Grace").withPatience(Duration.ofSeconds(60)).creates("Garden");
        Flaky network = party.network();
        Chatter ada = party.comes("Ada").through(network).joins(grace.code());
        ada.seesPosted(ada.says("I am here."));
        assertThat(server.vitals().registered()).isEqualTo(2);

        long began = System.nanoTime();
        network.vanish();
        grace.seesGoing("Ada");
        long left = millisSince(began);
        registered(1, Duration.ofSeconds(60));
        long forgotten = millisSince(began);

        assertThat(left).isBetween(35_000L, 46_000L);
        ada.isCutOff().resumes();
        grace.says("Welcome back.");
        ada.hears("Welcome back.");
        party.agrees();
        Figures.tell(
                "F20", "closed and gone from the list after %d ms, its socket after %d ms; resumed", left, forgotten);
    }
}
