package chat.parley.room.redis;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.room.redis.script.DeliveryStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests that only a busy stream of other servers' rooms is read less often. */
class PaceTest {
    private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

    private final Pace pace = new Pace();
    private long now;

    private long reads(boolean useful, int events, long after) {
        now += after;
        return pace.after(useful, events, now);
    }

    private void readsUselessly(int times) {
        for (int i = 0; i < times; i++) reads(false, 1, MILLISECOND);
    }

    @Test
    void a_busy_stream_of_other_servers_rooms_is_read_less_often() {
        readsUselessly(Pace.USELESS - 1);
        assertThat(reads(false, 1, MILLISECOND)).isEqualTo(Pace.GATHER_NANOS);
        assertThat(reads(false, 50, Pace.GATHER_NANOS + MILLISECOND)).isEqualTo(Pace.GATHER_NANOS);
    }

    @Test
    void an_event_for_this_server_ends_that() {
        readsUselessly(Pace.USELESS);
        assertThat(reads(true, 50, Pace.GATHER_NANOS)).isZero();
        assertThat(reads(false, 1, MILLISECOND)).isZero();
    }

    @Test
    void a_server_that_is_behind_reads_on_at_once() {
        readsUselessly(Pace.USELESS);
        assertThat(reads(false, DeliveryStream.MAX_ENTRIES - 1, Pace.GATHER_NANOS))
                .isEqualTo(Pace.GATHER_NANOS);
        assertThat(reads(false, DeliveryStream.MAX_ENTRIES, Pace.GATHER_NANOS)).isZero();
        assertThat(reads(false, 50, MILLISECOND)).isEqualTo(Pace.GATHER_NANOS);
    }

    @Test
    void a_stream_with_few_events_is_read_without_delay() {
        readsUselessly(Pace.USELESS);
        for (int i = 0; i < 100; i++)
            assertThat(reads(false, 1, 6 * MILLISECOND)).isZero();
        readsUselessly(Pace.USELESS);
        assertThat(reads(false, 9, Pace.GATHER_NANOS)).isZero();
    }
}
