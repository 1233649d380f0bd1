package chat.parley.room.redis;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Member;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the entries of the stream that all nodes read. */
class DeliveryTest {
    @Test
    void an_event_has_a_number_and_a_signal_has_none() {
        assertThat(Delivery.of(Map.of(
                        "seq", "7", "at", "5", "kind", "said", "by", "m1", "name", "Ada", "members", "m", "target",
                        "0")))
                .isEqualTo(new StreamEvent(7, 5, "said", new Member("m1", "Ada"), "m", 0));
        assertThat(Delivery.of(Map.of("signal", "typing", "member", "m1", "name", "Ada", "on", "true")))
                .isEqualTo(new Signal.TypingChanged(new Member("m1", "Ada"), true));
    }

    @Test
    void a_signal_of_another_version_is_unknown() {
        assertThat(Delivery.of(Map.of("signal", "knock", "member", "m1"))).isEqualTo(new Signal.Unknown("knock"));
        assertThat(Delivery.of(Map.of(
                        "seq", "0", "at", "0", "kind", "-blank", "by", "m1", "name", "", "members", "", "target", "4")))
                .isEqualTo(new Signal.Unknown("-blank"));
    }
}
