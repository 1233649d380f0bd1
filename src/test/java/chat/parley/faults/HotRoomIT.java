package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HotRoomIT extends Faults {
    private static final int PEOPLE = 500;
    private static final int PER_SECOND = 20;
    private static final int MESSAGES = 20 * PER_SECOND;

    @Test
    void five_hundred_members_receive_twenty_messages_a_second_without_a_hole() {
        serves(Map.of());
        Crowd crowd = crowd(PEOPLE, 1);
        double before = server.processorSeconds();
        long began = System.nanoTime();
        talk(crowd);
        until("everybody hears it all", Duration.ofSeconds(60), () -> crowd.marks.count() == MESSAGES * PEOPLE);
        double seconds = millisSince(began) / 1000.0;

        assertThat(crowd.troubles()).isEmpty();
        assertThat(crowd.refused()).isEmpty();
        assertThat(crowd.here()).isEqualTo(PEOPLE);
        Figures.tell(
                "F31",
                "%d people, %d messages: %.0f deliveries/s, p50 %.1f ms, p99 %.1f ms, worst %.1f ms; server %.0f %% of a core",
                PEOPLE,
                MESSAGES,
                MESSAGES * PEOPLE / seconds,
                crowd.marks.millis(0.5),
                crowd.marks.millis(0.99),
                crowd.marks.millis(1),
                100 * (server.processorSeconds() - before) / seconds);
    }

    private static void talk(Crowd crowd) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        AtomicInteger said = new AtomicInteger();
        ScheduledFuture<?> talk = clock.scheduleAtFixedRate(
                () -> {
                    int n = said.getAndIncrement();
                    if (n < MESSAGES) crowd.says(crowd.members().get(n % PEOPLE), Marks.now());
                },
                0,
                1_000 / PER_SECOND,
                TimeUnit.MILLISECONDS);
        try {
            until("all is said", Duration.ofSeconds(60), () -> said.get() >= MESSAGES);
        } finally {
            talk.cancel(false);
            clock.shutdownNow();
        }
    }
}
