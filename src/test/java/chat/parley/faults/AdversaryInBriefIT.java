package chat.parley.faults;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs every attack of the adversary for some seconds, and checks what holds on every machine. */
@Tag("readme")
class AdversaryInBriefIT extends Besieged {
    private static final int SECONDS = 60;

    @Test
    void the_adversary_costs_nobody_a_message_or_a_seat() {
        livesOn(List.of(), 0);
        Figures.tell("adversary, in brief", "%s", siege(SECONDS));
        all.assertAll();
    }
}
