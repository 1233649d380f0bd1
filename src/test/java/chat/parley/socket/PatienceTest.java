package chat.parley.socket;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.room.FakeTime;
import chat.parley.room.Garden;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatienceTest {
    /** The clock of these tests begins with it. */
    private static final long BEGUN = 1;

    private final FakeTime clock = new FakeTime();
    private final Unfinished all = new Unfinished(200_000);
    private final Gathering gathering =
            new Gathering(Garden.with(Map.of()).live(), clock.time().nanos(), all);
    private final Lifeline lifeline =
            new Lifeline(Garden.with(Map.of()).live(), clock.time().nanos());

    @Test
    void a_frame_in_parts_is_put_together() {
        assertThat(gathering.takes("Shall we ")).isTrue();
        gathering.keep("Shall we ");
        assertThat(gathering.takes("begin?")).isTrue();
        assertThat(gathering.whole("begin?")).isEqualTo("Shall we begin?");
        assertThat(gathering.takes("x")).isTrue();
        assertThat(gathering.whole("x")).as("the next frame begins anew").isEqualTo("x");
    }

    @Test
    void bytes_are_counted_over_all_parts() {
        String part = "é".repeat(4_000);
        for (int i = 0; i < 8; i++) {
            assertThat(gathering.takes(part)).isTrue();
            gathering.keep(part);
        }
        assertThat(gathering.takes(part)).as("72 000 bytes").isFalse();
    }

    @Test
    void a_frame_of_exactly_64_kib_passes() {
        assertThat(gathering.takes("x".repeat(65_536))).isTrue();
        assertThat(gathering.whole("x")).isEqualTo("x");
        assertThat(gathering.takes("x".repeat(65_537))).isFalse();
    }

    @Test
    void empty_parts_have_an_end() {
        for (int i = 0; i < 16; i++) assertThat(gathering.takes("")).isTrue();
        assertThat(gathering.takes("")).isFalse();
    }

    @Test
    void frames_that_are_not_complete_have_a_limit_together_and_one_that_ends_makes_space() {
        Gathering other = gathering();
        assertThat(gathering.keep("x".repeat(50_000))).isTrue();
        assertThat(other.keep("x".repeat(40_000))).isTrue();
        assertThat(other.keep("x".repeat(20_000))).as("too much together").isFalse();
        other.end();
        assertThat(gathering().keep("x".repeat(40_000))).as("one has gone").isTrue();
        assertThat(gathering().keep("x".repeat(40_000))).isFalse();
        gathering.whole("");
        assertThat(gathering().keep("x".repeat(40_000))).as("one is complete").isFalse();
    }

    @Test
    void what_comes_after_the_end_takes_no_space() {
        gathering.keep("Shall we ");
        assertThat(all.held()).isPositive();
        gathering.end();
        assertThat(gathering.keep("begin?")).isTrue();
        gathering.end();
        assertThat(all.held()).isZero();
    }

    private Gathering gathering() {
        return new Gathering(Garden.with(Map.of()).live(), clock.time().nanos(), all);
    }

    @Test
    void a_frame_that_is_never_finished_is_overdue() {
        assertThat(gathering.overdue()).isFalse();
        gathering.keep("Shall we ");
        clock.goesOn(Duration.ofSeconds(10));
        assertThat(gathering.overdue()).isFalse();
        clock.goesOn(Duration.ofMillis(1));
        assertThat(gathering.overdue()).isTrue();
        assertThat(gathering.whole("begin?")).isEqualTo("Shall we begin?");
        assertThat(gathering.overdue()).isFalse();
    }

    @Test
    void a_silent_client_is_asked_once_and_then_given_up() {
        clock.goesOn(Duration.ofSeconds(24));
        assertThat(need()).isEqualTo(Lifeline.Need.NOTHING);
        clock.goesOn(Duration.ofSeconds(1));
        assertThat(need()).isEqualTo(Lifeline.Need.BEAT);
        assertThat(need()).isEqualTo(Lifeline.Need.NOTHING);
        clock.goesOn(Duration.ofSeconds(10));
        assertThat(need()).isEqualTo(Lifeline.Need.END);
    }

    @Test
    void an_answer_to_a_beat_begins_a_new_silence() {
        clock.goesOn(Duration.ofSeconds(25));
        assertThat(need()).isEqualTo(Lifeline.Need.BEAT);
        clock.goesOn(Duration.ofSeconds(1));
        lifeline.heard();
        clock.goesOn(Duration.ofSeconds(24));
        assertThat(need()).isEqualTo(Lifeline.Need.NOTHING);
        clock.goesOn(Duration.ofSeconds(1));
        assertThat(need()).isEqualTo(Lifeline.Need.BEAT);
    }

    @Test
    void a_client_that_talks_and_is_told_nothing_hears_a_beat() {
        for (int i = 0; i < 24; i++) {
            clock.goesOn(Duration.ofSeconds(1));
            lifeline.heard();
            assertThat(lifeline.now(BEGUN)).isEqualTo(Lifeline.Need.NOTHING);
        }
        clock.goesOn(Duration.ofSeconds(1));
        lifeline.heard();
        assertThat(lifeline.now(BEGUN)).isEqualTo(Lifeline.Need.BEAT);
        assertThat(lifeline.now(BEGUN)).isEqualTo(Lifeline.Need.NOTHING);
    }

    /** For a client to whom much is sent. */
    private Lifeline.Need need() {
        return lifeline.now(clock.time().nanoTime());
    }
}
