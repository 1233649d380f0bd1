package chat.parley.wire;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.faults.Damage;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests damaged frames; {@code -Pfaults} tests a hundred thousand more. */
class DamagedTextTest {
    private static final int INPUTS = 3_000;

    private final Wire wire = new Wire();

    @Test
    void a_damaged_frame_is_read_or_refused() {
        long seed = System.nanoTime();
        Damage damage = new Damage(seed);
        Map<Class<?>, Integer> read = new HashMap<>();
        for (int i = 0; i < INPUTS; i++) {
            String text = damage.text();
            ClientFrame frame = wire.read(text);
            assertThat(frame).as("seed %d: %s", seed, text).isNotNull();
            read.merge(frame.getClass(), 1, Integer::sum);
        }
        assertThat(read)
                .as("seed %d: the damage is neither nothing nor everything", seed)
                .containsKeys(ClientFrame.Do.class, ClientFrame.Seen.class, ClientFrame.Typing.class)
                .hasEntrySatisfying(
                        ClientFrame.Unreadable.class, n -> assertThat(n).isBetween(INPUTS / 10, INPUTS * 9 / 10));
    }

    @Test
    void a_damaged_event_is_read_or_refused() {
        Damage damage = new Damage(7);
        for (int i = 0; i < INPUTS; i++) {
            String text = damage.text();
            try {
                wire.event(text);
            } catch (Refused no) {
                assertThat(no.refusal()).isIn(Refusal.UNREADABLE, Refusal.BAD_DRAFT);
            }
        }
    }
}
