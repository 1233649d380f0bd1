package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Member;
import chat.parley.room.memory.MemoryAway;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AwayTest {
    private static final Member ADA = new Member("m1", "Ada");
    private static final Member GRACE = new Member("m2", "Grace");

    private final FakeTime clock = new FakeTime();
    private final AtomicInteger woken = new AtomicInteger();
    private final Away away = new MemoryAway(clock.time(), woken::incrementAndGet);

    private List<String> absent() {
        return away.newest().people().stream().map(Away.Absence::id).toList();
    }

    @Test
    void who_does_not_touch_the_page_is_away_until_it_is_touched() {
        away.touched(ADA, "laptop");
        assertThat(absent()).isEmpty();
        away.untouched(ADA, "laptop");
        assertThat(absent()).containsExactly("m1");
        away.touched(ADA, "laptop");
        assertThat(absent()).isEmpty();
        assertThat(woken).hasValue(2);
    }

    @Test
    void a_member_is_away_only_when_all_their_connections_are() {
        away.touched(ADA, "laptop");
        away.touched(ADA, "phone");
        away.untouched(ADA, "laptop");
        assertThat(absent()).isEmpty();
        away.untouched(ADA, "phone");
        assertThat(absent()).containsExactly("m1");
        away.touched(ADA, "tablet");
        assertThat(absent()).isEmpty();
        away.depart(ADA, "tablet");
        assertThat(absent()).containsExactly("m1");
    }

    @Test
    void saying_it_again_makes_it_no_later_and_wakes_nobody() {
        away.touched(ADA, "laptop");
        away.untouched(ADA, "laptop");
        Away.Signal first = away.newest();
        clock.goesOn(Duration.ofMinutes(1));
        away.untouched(ADA, "laptop");
        assertThat(away.newest()).isEqualTo(first);
        assertThat(woken).hasValue(1);
    }

    @Test
    void who_is_gone_is_not_away() {
        away.touched(ADA, "laptop");
        away.touched(GRACE, "phone");
        away.untouched(ADA, "laptop");
        away.untouched(GRACE, "phone");
        away.depart(ADA, "laptop");
        assertThat(absent()).containsExactly("m2");
        away.depart(ADA, "laptop");
        assertThat(absent()).containsExactly("m2");
    }
}
