package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server with little memory, and everything at its limits at once. */
class MemoryIT extends Faults {
    private static final String HEAP = "-Xmx192m";
    private static final int ROOMS = 100;
    private static final int PEOPLE = 2_000;
    private static final int DEAF = 200;
    /** As long as may be, and of letters that take two bytes each on the heap. */
    private static final String LETTER = "園".repeat(4_000);

    @Test
    void a_full_server_refuses_and_goes_on() {
        serves(Map.of("parley.posts.burst", "100000", "parley.gate.connectionsPerAddress", "2000"), HEAP);
        Crowd crowd = crowd(PEOPLE, ROOMS);
        assertThat(crowd.refusals).isEmpty();
        Member late = new Guests(server.address()).member(crowd.members().get(0).code, "Late");
        Crowd tooMany = party.also(new Crowd(server.address(), List.of(late), 1));
        tooMany.gathers(1);
        until("one too many is refused", Duration.ofSeconds(20), () -> !tooMany.refusals.isEmpty());
        tooMany.close();
        crowd.stopReading(crowd.members().subList(0, DEAF));

        talkUntilRefused(crowd);
        Vitals full = server.vitals();
        crowd.close();
        Vitals after = registered(0, Duration.ofMinutes(2));

        assertThat(crowd.refused()).containsOnly("unavailable");
        assertThat(server.complaints()).isEmpty();
        Figures.tell(
                "F09",
                "%s: %d connections, %d who do not read, letters until %d refusals: no OutOfMemoryError;"
                        + " full: %s; after: %s",
                HEAP,
                PEOPLE,
                DEAF,
                crowd.refused().size(),
                full,
                after);
    }

    private static void talkUntilRefused(Crowd crowd) {
        List<Member> talkers = crowd.members().subList(DEAF, DEAF + ROOMS);
        until("it is full", Duration.ofSeconds(90), () -> {
            talkers.forEach(member -> crowd.says(member, LETTER));
            Faults.pass(300);
            return crowd.refused().size() > ROOMS;
        });
    }
}
