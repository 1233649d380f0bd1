package chat.parley.room.memory;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Member;
import chat.parley.room.Away;
import chat.parley.room.FakeTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Tests that in memory each change of away status wakes the room once, and nothing else does. {@code PresenceContract}
 * has the other guarantees.
 */
class AwayTest {
    private static final Member ADA = new Member("m1", "Ada");

    private final AtomicInteger woken = new AtomicInteger();
    private final Away away = new MemoryAway(new FakeTime().time(), woken::incrementAndGet);

    @Test
    void only_a_change_wakes_the_room() {
        away.touched(ADA, "laptop");
        assertThat(woken).hasValue(0);
        away.untouched(ADA, "laptop");
        assertThat(woken).hasValue(1);
        away.untouched(ADA, "laptop");
        assertThat(woken).hasValue(1);
        away.touched(ADA, "laptop");
        assertThat(woken).hasValue(2);
    }
}
