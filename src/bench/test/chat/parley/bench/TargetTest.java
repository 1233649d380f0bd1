package chat.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests when a goal is reached, and when that cannot be told. */
class TargetTest {
    private static final Target BUSY = new Target("busy", "Parley", "Bun", Target.Figure.DELIVERIES, 1, 0);
    private static final Target LATE = new Target("busy", "Parley", "Bun", Target.Figure.P99, 2, 50);

    private static Measured measured(double deliveries, long p99Micros, double generator) {
        return new Measured("busy", "any", List.of(new Outcome(0, deliveries, 0, p99Micros, 0, 0, 0, generator)));
    }

    @Test
    void deliveries_are_to_be_at_least_as_many() {
        assertThat(BUSY.verdict(measured(100, 0, 0.5), measured(100, 0, 0.5))).isEqualTo(Verdict.REACHED);
        assertThat(BUSY.verdict(measured(99, 0, 0.5), measured(100, 0, 0.5))).isEqualTo(Verdict.NOT_REACHED);
    }

    @Test
    void a_latency_is_to_be_at_most_so_many_times_the_others_or_short() {
        assertThat(LATE.verdict(measured(0, 200_000, 0.5), measured(0, 100_000, 0.5)))
                .isEqualTo(Verdict.REACHED);
        assertThat(LATE.verdict(measured(0, 201_000, 0.5), measured(0, 100_000, 0.5)))
                .isEqualTo(Verdict.NOT_REACHED);
        assertThat(LATE.verdict(measured(0, 50_000, 0.5), measured(0, 1_000, 0.5)))
                .isEqualTo(Verdict.REACHED);
        assertThat(LATE.verdict(measured(0, 51_000, 0.5), measured(0, 1_000, 0.5)))
                .isEqualTo(Verdict.NOT_REACHED);
    }

    @Test
    void a_peer_that_the_generator_held_back_is_at_least_as_fast_as_measured() {
        assertThat(BUSY.verdict(measured(100, 0, 0.89), measured(100, 0, 0.89))).isEqualTo(Verdict.REACHED);
        assertThat(BUSY.verdict(measured(100, 0, 0.5), measured(100, 0, 0.9))).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(BUSY.verdict(measured(99, 0, 0.5), measured(100, 0, 0.9))).isEqualTo(Verdict.NOT_REACHED);
        assertThat(LATE.verdict(measured(0, 100_000, 0.5), measured(0, 100_000, 0.9)))
                .isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(LATE.verdict(measured(0, 50_000, 0.5), measured(0, 100_000, 0.9)))
                .isEqualTo(Verdict.REACHED);
    }

    @Test
    void parley_is_at_least_as_fast_as_measured_if_the_generator_held_it_back() {
        assertThat(BUSY.verdict(measured(100, 0, 0.9), measured(100, 0, 0.5))).isEqualTo(Verdict.REACHED);
        assertThat(BUSY.verdict(measured(99, 0, 0.9), measured(100, 0, 0.5))).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void in_an_open_loop_the_generator_spins() {
        Target quiet = new Target("quiet", "Parley", "Bun", Target.Figure.P50, 1, 0);

        assertThat(quiet.verdict(measured(1, 0, 1), measured(1, 0, 1))).isEqualTo(Verdict.REACHED);
    }
}
