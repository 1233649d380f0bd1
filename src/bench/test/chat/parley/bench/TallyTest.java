package chat.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {
    private static final int GARDEN = 0;
    private static final int LIBRARY = 1;

    private final Tally tally = new Tally(2);

    @Test
    void each_listener_of_a_room_expects_a_message_once() {
        tally.said(GARDEN);
        tally.said(GARDEN);
        tally.said(LIBRARY);

        assertThat(tally.expected(new int[] {10, 3})).isEqualTo(2 * 10 + 3);
    }

    @Test
    void messages_older_than_the_run_do_not_count() {
        long now = System.nanoTime();

        assertThat(tally.heard(now, now)).isTrue();
        assertThat(tally.heard(now - 60_000_000_000L, now)).isFalse();
        assertThat(tally.heard()).isEqualTo(1);
    }

    @Test
    void only_messages_heard_during_measurement_have_a_latency() {
        long now = System.nanoTime();
        tally.heard(now, now);
        tally.measure(true);
        tally.heard(now, now + 7_000);
        tally.measure(false);
        tally.heard(now, now);

        assertThat(tally.heard()).isEqualTo(3);
        assertThat(tally.latency.total()).isEqualTo(1);
        assertThat(tally.latency.percentile(1)).isEqualTo(7);
    }
}
