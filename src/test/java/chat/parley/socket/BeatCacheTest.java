package chat.parley.socket;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BeatCacheTest {
    private Instant now = Instant.parse("2026-11-22T17:37:00.000Z");
    private final BeatCache beats = new BeatCache(new Wire(), () -> now);

    @Test
    void a_beat_tells_the_time_of_the_server() {
        assertThat(beats.at(42).text())
                .isEqualTo("{\"type\":\"beat\",\"head\":42,\"at\":\"2026-11-22T17:37:00.000Z\"}");
        now = now.plusSeconds(25);
        assertThat(beats.at(42).text()).contains("17:37:25.000Z");
    }

    @Test
    void connections_at_one_cursor_share_a_beat_for_a_moment() {
        Frame beat = beats.at(42);
        now = now.plusMillis(100);
        assertThat(beats.at(42)).isSameAs(beat);
        now = now.plusMillis(1);
        assertThat(beats.at(42)).isNotSameAs(beat);
        assertThat(beats.at(42).text()).contains("17:37:00.101Z");
        assertThat(beats.at(43).text()).contains("\"head\":43");
    }

    @Test
    void a_beat_from_before_the_clock_was_set_back_is_not_used_again() {
        beats.at(42);
        now = now.minus(Duration.ofHours(1));
        assertThat(beats.at(42).text()).contains("16:37:00.000Z");
    }
}
