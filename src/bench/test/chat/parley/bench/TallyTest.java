package chat.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

        assertThat(tally.heard(mark(now), 0)).isTrue();
        assertThat(tally.heard(mark(now - 60_000_000_000L), 0)).isFalse();
        assertThat(tally.heard()).isEqualTo(1);
    }

    @Test
    void only_what_is_heard_during_measurement_is_part_of_the_figures() {
        ByteBuffer mark = mark(System.nanoTime());
        tally.heard(mark, 0);
        tally.took(5_000);
        tally.measure(true);
        tally.heard(mark, 0);
        tally.took(7_000);
        tally.measure(false);
        tally.heard(mark, 0);
        tally.took(5_000);

        assertThat(tally.heard()).isEqualTo(3);
        assertThat(tally.heardWhileMeasuring()).isEqualTo(1);
        assertThat(tally.latency.total()).isEqualTo(1);
        assertThat(tally.latency.percentile(1)).isEqualTo(7);
    }

    private static ByteBuffer mark(long time) {
        byte[] mark = new byte[Mark.LENGTH];
        Mark.write(mark, 0, time, 1);
        return ByteBuffer.wrap(mark).order(ByteOrder.LITTLE_ENDIAN);
    }
}
