package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Content;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemovalsTest {
    private final FakeTime clock = new FakeTime();
    private final Removals removals =
            new Removals(Garden.with(Map.of("parley.log.bytes", "100", "parley.posts.undoFor", "5s")), clock.time());

    private void keeps(long seq, String text) {
        removals.keep(seq, "m1", Map.of(seq - 1, Content.of(text)));
    }

    @Test
    void a_removal_is_taken_once_by_the_one_who_did_it() {
        keeps(7, "hello");
        assertThat(removals.take(7, "m2")).isEmpty();
        assertThat(removals.take(8, "m1")).isEmpty();
        assertThat(removals.take(7, "m1"))
                .hasValueSatisfying(
                        removal -> assertThat(removal.messages()).containsExactly(Map.entry(6L, Content.of("hello"))));
        assertThat(removals.take(7, "m1")).isEmpty();
    }

    @Test
    void a_removal_that_was_not_undone_is_forgotten_after_a_while() {
        keeps(7, "hello");
        clock.goesOn(Duration.ofSeconds(5));
        assertThat(removals.has(7, "m1")).isTrue();
        clock.goesOn(Duration.ofMillis(1));
        assertThat(removals.has(7, "m1")).isFalse();
        removals.tick();
        assertThat(removals.bytes()).isZero();
    }

    @Test
    void of_too_many_bytes_the_oldest_are_forgotten() {
        keeps(7, "x".repeat(50));
        keeps(8, "y".repeat(50));
        assertThat(removals.has(7, "m1")).isTrue();
        keeps(9, "z");
        assertThat(removals.has(7, "m1")).isFalse();
        assertThat(removals.has(8, "m1")).isTrue();
        assertThat(removals.bytes()).isEqualTo(51);
        keeps(10, "x".repeat(101));
        assertThat(removals.bytes()).isZero();
    }
}
