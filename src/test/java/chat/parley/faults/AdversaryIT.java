package chat.parley.faults;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs the adversary against a server with honest people. {@code -Dfaults.adversary} is the duration in seconds, {@code
 * -Dfaults.attack=Churn,Joins} selects attacks. The server has one core and all clients the other. The figures appear
 * beside those of the same people without the adversary.
 */
@Tag("faults")
class AdversaryIT extends Besieged {
    private static final int SECONDS = Integer.getInteger("faults.adversary", 600);
    private static final int CALM = Integer.getInteger("faults.calm", Math.min(60, SECONDS));
    private static final int BEHIND = 5;

    private Latecomer latecomer;

    @BeforeEach
    void people_have_another_core() {
        Cores.moveTo("1");
    }

    @AfterEach
    void people_have_all_cores() {
        if (latecomer != null) latecomer.close();
        Cores.moveTo("0-" + (Runtime.getRuntime().availableProcessors() - 1));
    }

    @Test
    void twenty_people_in_four_rooms_do_not_notice_the_adversary() {
        livesOn(Cores.on(Cores.SERVER), 0);
        tell("adversary", calm(CALM), siege(SECONDS));
        all.assertAll();
    }

    @Test
    void five_people_behind_the_adversarys_address_talk_undisturbed() {
        livesOn(Cores.on(Cores.SERVER), BEHIND);
        Measures calm = calm(CALM);
        latecomer = new Latecomer(address(), ATTACKER, neighbours.rooms().get(1));
        Measures siege = siege(SECONDS);
        tell("adversary, five and a newcomer (" + latecomer + ") behind its address", calm, siege);
        all.assertThat(latecomer.wrong())
                .as("refusals without a sentence or a true time")
                .isEmpty();
        all.assertAll();
    }

    @Override
    void itIsOver() {
        if (latecomer != null) latecomer.isLetIn();
    }

    private void tell(String what, Measures calm, Measures siege) {
        all.assertThat(siege.messages.millis(0.99)).as("p99 of messages").isLessThanOrEqualTo(100);
        all.assertThat(siege.messages.millis(1)).as("the latest message").isLessThanOrEqualTo(1_000);
        all.assertThat(siege.pages.millis(0.99)).as("p99 of pages").isLessThanOrEqualTo(1_000);
        all.assertThat(siege.joins.millis(0.99)).as("p99 of joins").isLessThanOrEqualTo(1_000);
        Figures.tell(what, "%d s; without it: %s; with it: %s", SECONDS, calm, siege);
    }
}
