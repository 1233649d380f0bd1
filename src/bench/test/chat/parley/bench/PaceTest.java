package chat.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    private final Pace pace = new Pace(80);

    @Test
    void nobody_waits_before_the_first_tenth_of_a_second() {
        assertThat(pace.nanos(SECOND, 0)).isZero();
        assertThat(pace.nanos(SECOND + 99_000_000, 4_000)).isZero();
    }

    @Test
    void a_round_is_a_quarter_of_the_time_after_which_a_message_comes_back() {
        pace.nanos(SECOND, 0);

        // 80 messages in flight at 40 000 a second come back after 2 ms.
        assertThat(pace.nanos(SECOND + 100_000_000, 4_000)).isEqualTo(500_000);
        assertThat(pace.nanos(SECOND + 200_000_000, 12_000)).isEqualTo(250_000);
    }

    @Test
    void a_round_is_never_long() {
        pace.nanos(SECOND, 0);

        assertThat(pace.nanos(2 * SECOND, 0)).isEqualTo(2_000_000);
    }
}
