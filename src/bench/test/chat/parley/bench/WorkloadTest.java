package chat.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTest {
    @ParameterizedTest
    @ValueSource(strings = {"busy", "big", "many", "fives", "kilo"})
    void in_a_closed_loop_every_seventh_receiver_is_timed(String name) {
        Workload workload = named(name);

        assertThat(timed(workload)).isBetween(workload.people() / 7L, workload.people() / 7L + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quiet", "steady"})
    void in_an_open_loop_all_receivers_are_timed(String name) {
        assertThat(timed(named(name))).isEqualTo(100);
    }

    @Test
    void rooms_in_redis_talk_as_rooms_in_memory_do() {
        assertThat(Workload.isOpenLoop("redis busy")).isFalse();
        assertThat(Workload.isOpenLoop("redis quiet")).isTrue();
    }

    @Test
    void limit_is_measured_in_the_busy_room_only() {
        assertThat(Workload.ALL)
                .filteredOn(Contestant.limit(3005)::canTake)
                .extracting(Workload::name)
                .containsExactly("busy");
    }

    private static Workload named(String name) {
        return Workload.ALL.stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long timed(Workload workload) {
        return IntStream.range(0, workload.people()).filter(workload::times).count();
    }
}
