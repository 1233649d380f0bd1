package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PauseIT extends Faults {
    private static final int PEOPLE = 100;
    private static final int ROOMS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Test
    void a_server_pause_disconnects_nobody_and_keeps_the_order() {
        serves(Map.of());
        Crowd crowd = crowd(PEOPLE, ROOMS);
        everybodySays(crowd);
        until("everybody hears it", Duration.ofSeconds(20), () -> heardTimes(crowd, 1));

        server.sleepsFor(PAUSE, () -> {
            everybodySays(crowd);
            everybodySays(crowd);
        });
        long woke = System.nanoTime();
        until("everybody hears the backlog", Duration.ofSeconds(30), () -> heardTimes(crowd, 3));
        long took = millisSince(woke);

        assertThat(crowd.troubles()).isEmpty();
        assertThat(crowd.refused()).isEmpty();
        assertThat(crowd.members())
                .allSatisfy(member -> assertThat(member.welcomes).isEqualTo(1));
        Figures.tell(
                "F07",
                "%d messages said in a pause of %d s reached %d people within %d ms; nobody was cut off",
                2 * PEOPLE,
                PAUSE.toSeconds(),
                PEOPLE,
                took);
    }

    private static void everybodySays(Crowd crowd) {
        crowd.members().forEach(member -> crowd.says(member, Marks.now()));
    }

    private static boolean heardTimes(Crowd crowd, int times) {
        return crowd.marks.count() == times * PEOPLE * (PEOPLE / ROOMS);
    }
}
