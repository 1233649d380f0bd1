package chat.parley.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttentionTest {
    private final Json event = Wire.said(7, "m2", "Grace", "d7", "Hello");
    private final Attention attention = new Attention(() -> 7);

    @Test
    void a_beat_is_always_answered() {
        assertThat(attention.isDueAfter(Wire.beat(7), 30)).isTrue();
        assertThat(attention.seen()).hasToString("{\"type\":\"seen\",\"seq\":7}");
        assertThat(attention.isDueAfter(Wire.beat(7), 30)).isTrue();
    }

    @Test
    void seen_is_sent_every_eight_kib_but_not_twenty_times_at_once() {
        assertThat(attention.isDueAfter(event, 8_000)).isFalse();
        assertThat(attention.isDueAfter(Wire.posted("d7", 7), 8_000)).isFalse();
        assertThat(attention.isDueAfter(event, 192)).isTrue();
        attention.seen();

        assertThat(attention.isDueAfter(event, 10_000)).isFalse();
    }
}
