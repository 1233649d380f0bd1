package chat.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests when a goal is reached, and when that cannot be told. */
class TargetTest {
    private static final Target BUSY = new Target("busy", "Bun", Target.Figure.DELIVERIES, 1, 0);
    private static final Target LATE = new Target("busy", "Bun", Target.Figure.P99, 2, 50);

    private static Measured measured(double deliveries, long p99Micros, double generator) {
        return new Measured("busy", "any", List.of(new Outcome(0, deliveries, 0, p99Micros, 0, 0, 0, generator)));
    }

    @Test
    void deliveries_are_to_be_at_least_as_many() {
        assertThat(BUSY.isReachedBy(measured(100, 0, 0.5), measured(100, 0, 0.5)))
                .isTrue();
        assertThat(BUSY.isReachedBy(measured(99, 0, 0.5), measured(100, 0, 0.5)))
                .isFalse();
    }

    @Test
    void a_latency_is_to_be_at_most_so_many_times_the_others_or_short() {
        assertThat(LATE.isReachedBy(measured(0, 200_000, 0.5), measured(0, 100_000, 0.5)))
                .isTrue();
        assertThat(LATE.isReachedBy(measured(0, 201_000, 0.5), measured(0, 100_000, 0.5)))
                .isFalse();
        assertThat(LATE.isReachedBy(measured(0, 50_000, 0.5), measured(0, 1_000, 0.5)))
                .isTrue();
        assertThat(LATE.isReachedBy(measured(0, 51_000, 0.5), measured(0, 1_000, 0.5)))
                .isFalse();
    }

    @Test
    void nothing_can_be_told_while_the_generator_is_the_bottleneck() {
        assertThat(BUSY.isMeasurable(measured(1, 0, 0.89), measured(1, 0, 0.5))).isTrue();
        assertThat(BUSY.isMeasurable(measured(1, 0, 0.9), measured(1, 0, 0.5))).isFalse();
        assertThat(BUSY.isMeasurable(measured(1, 0, 0.5), measured(1, 0, 0.9))).isFalse();
        Target quiet = new Target("quiet", "Bun", Target.Figure.P50, 1, 0);
        assertThat(quiet.isMeasurable(measured(1, 0, 1), measured(1, 0, 1))).isTrue();
    }
}
