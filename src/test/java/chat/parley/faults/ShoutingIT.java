package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Tests a member who floods the server from the maximum number of tabs, with neighbours in the same room and in others.
 */
class ShoutingIT extends Faults {
    private static final int PEOPLE = 100;
    private static final int ROOMS = 10;
    private static final int TABS = 20;
    private static final int PER_SECOND = 20;
    private static final int MESSAGES = 10 * PER_SECOND;
    private static final int EACH = PEOPLE / ROOMS;

    @Test
    void flooding_from_all_tabs_is_warned_and_closed_without_disturbing_neighbours() {
        serves(Map.of());
        Crowd before = crowd(PEOPLE, ROOMS);
        hearEachOther(before);
        before.close();

        Crowd neighbours = crowd(PEOPLE, ROOMS);
        Chatter ada = party.comes("Ada").becomesMemberOf(neighbours.members().get(0).code);
        Chatter grace = party.comes("Grace").joins(ada.code());
        double processor = server.processorSeconds();
        Shouter shouter = party.also(new Shouter(ada, TABS));
        hearEachOther(neighbours);
        shouter.close();

        long shouted = grace.diary().said().stream().filter("SHOUT"::equals).count();
        assertThat(shouted).as("what of it was said").isBetween(1L, 100L);
        assertThat(shouter.closed()).isPositive();
        assertThat(neighbours.troubles()).isEmpty();
        assertThat(neighbours.here()).isEqualTo(PEOPLE);
        Figures.tell(
                "F61",
                "%d tabs of one member, 1 000 messages a second each: closed %d times, refused %d times, %d of it said;"
                        + " neighbours' p50 %.1f ms, p99 %.1f ms, and %.1f and %.1f ms before; %.1f s of processor",
                TABS,
                shouter.closed(),
                shouter.refused(),
                shouted,
                neighbours.marks.millis(0.5),
                neighbours.marks.millis(0.99),
                before.marks.millis(0.5),
                before.marks.millis(0.99),
                server.processorSeconds() - processor);
    }

    private static void hearEachOther(Crowd crowd) {
        for (int i = 0; i < MESSAGES; i++) {
            crowd.says(crowd.members().get(i % PEOPLE), Marks.now());
            pass(1_000 / PER_SECOND);
        }
        until("all hear it all", Duration.ofSeconds(60), () -> crowd.marks.count() == MESSAGES * EACH);
    }
}
