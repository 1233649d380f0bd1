package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReconnectStormIT extends Faults {
    private static final int PEOPLE = 2_000;
    private static final int ROOMS = 100;

    @Test
    void two_thousand_cut_connections_are_back_within_a_minute() {
        serves(Map.of());
        Crowd crowd = crowd(PEOPLE, ROOMS);
        assertThat(server.vitals().registered()).isEqualTo(PEOPLE);
        Passerby passerby = party.also(new Passerby(server.address()));
        crowd.arrivals.clear();

        long began = System.nanoTime();
        crowd.isCut();
        until(
                "everybody is back",
                Duration.ofSeconds(60),
                () -> crowd.arrivals.size() >= PEOPLE && crowd.here() == PEOPLE);
        long took = millisSince(began);
        // Later messages reach everybody.
        crowd.members().stream().limit(ROOMS).forEach(member -> crowd.says(member, Marks.now()));
        until("everybody hears it", Duration.ofSeconds(30), () -> crowd.marks.count() == PEOPLE);

        assertThat(crowd.refusals).isEmpty();
        assertThat(crowd.troubles()).isEmpty();
        assertThat(crowd.members())
                .allSatisfy(member -> assertThat(member.resumes).isEqualTo(1));
        assertThat(server.vitals().registered()).isEqualTo(PEOPLE);
        assertThat(passerby.failures()).isZero();
        assertThat(passerby.worstMillis()).isLessThan(10_000);
        Map<Long, Long> perSecond = crowd.arrivals.stream()
                .collect(Collectors.groupingBy(at -> (at - began) / 1_000_000_000, Collectors.counting()));
        Figures.tell(
                "F28",
                "all %d back in %d ms, most in one second %d; join page at worst %d ms (%d looks)",
                PEOPLE,
                took,
                perSecond.values().stream().mapToLong(n -> n).max().orElse(0),
                passerby.worstMillis(),
                passerby.looks());
    }
}
