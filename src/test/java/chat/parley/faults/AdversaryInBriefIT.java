package chat.parley.faults;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The adversary's short form: every attack for some seconds, and what holds on every machine. */
@Tag("readme")
class AdversaryInBriefIT extends Besieged {
    private static final int SECONDS = 60;

    @Test
    void nobody_loses_a_message_or_a_place_to_the_adversary() {
        livesOn(List.of(), 0);
        Figures.tell("adversary, in brief", "%s", siege(SECONDS));
        all.assertAll();
    }
}
