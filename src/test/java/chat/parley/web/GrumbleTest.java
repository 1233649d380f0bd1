package chat.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GrumbleTest {
    private final AtomicLong now = new AtomicLong();
    private final List<Long> written = new ArrayList<>();

    @Test
    void a_frequent_event_is_logged_once_a_minute_with_its_count() {
        Grumble grumble = new Grumble(now::get);
        for (int i = 0; i < 100; i++) grumble.happened(written::add);
        assertThat(written).containsExactly(1L);
        now.addAndGet(TimeUnit.SECONDS.toNanos(59));
        grumble.happened(written::add);
        assertThat(written).hasSize(1);
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        grumble.happened(written::add);
        assertThat(written).containsExactly(1L, 101L);
    }
}
