package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StarvedIT extends Faults {
    private static final int DEAF = 200;
    private static final int LETTERS = 300;
    private static final int QUESTIONS = 100;

    @Test
    void two_hundred_clients_that_never_read_are_closed_and_delay_nobody() {
        serves(Map.of("parley.posts.burst", "100000"));
        Crowd deaf = crowd(DEAF, 1);
        Chatter ada = party.comes("Ada").joins(deaf.members().get(0).code);
        Chatter grace = party.comes("Grace").creates("Garden");
        grace.seesPosted(grace.says("Anybody here?"));
        Passerby passerby = party.also(new Passerby(server.address()));
        assertThat(server.vitals().registered()).isEqualTo(DEAF + 2);

        deaf.stopReading(deaf.members());
        for (int i = 0; i < LETTERS; i++) ada.says("x".repeat(4000));
        ada.withPatience(Duration.ofSeconds(60)).seesPosted(ada.says("That was it."));
        long began = System.nanoTime();
        long worst = worstAnswer(grace);
        long blocked = server.tells("Thread.print").stream()
                .filter(line -> line.contains("SessionTransport.send"))
                .count();
        registered(2, Duration.ofSeconds(90));
        long took = millisSince(began);

        assertThat(blocked).isLessThanOrEqualTo(4);
        assertThat(passerby.failures()).isZero();
        assertThat(passerby.worstMillis()).isLessThan(10_000);
        party.agrees();
        Figures.tell(
                "F10",
                "%d who never read are closed %d ms after the last letter; meanwhile another room answered within %d ms,"
                        + " the join page within %d ms, threads blocked in a send %d",
                DEAF,
                took,
                worst,
                passerby.worstMillis(),
                blocked);
    }

    private static long worstAnswer(Chatter grace) {
        long worst = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            long asked = System.nanoTime();
            grace.seesPosted(grace.says("Question " + i));
            worst = Math.max(worst, millisSince(asked));
        }
        return worst;
    }
}
