package chat.parley.socket;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.room.FakeTime;
import chat.parley.room.Garden;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionLimitsTest {
    /** The start of the clock of these tests. */
    private static final long BEGUN = 1;

    private final FakeTime clock = new FakeTime();
    private final PartialFrameBudget all = new PartialFrameBudget(200_000);
    private final FrameAssembler assembler = new FrameAssembler(
            Garden.with(Map.of()).live().frames(), clock.time().nanos(), all);
    private final Heartbeat heartbeat =
            new Heartbeat(Garden.with(Map.of()).live().heartbeat(), clock.time().nanos());

    @Test
    void a_fragmented_frame_is_assembled() {
        assertThat(assembler.takes("Shall we ")).isTrue();
        assembler.keep("Shall we ");
        assertThat(assembler.takes("begin?")).isTrue();
        assertThat(assembler.whole("begin?")).isEqualTo("Shall we begin?");
        assertThat(assembler.takes("x")).isTrue();
        assertThat(assembler.whole("x")).as("the next frame begins anew").isEqualTo("x");
    }

    @Test
    void bytes_are_counted_across_all_fragments() {
        String part = "é".repeat(4_000);
        for (int i = 0; i < 8; i++) {
            assertThat(assembler.takes(part)).isTrue();
            assembler.keep(part);
        }
        assertThat(assembler.takes(part)).as("72 000 bytes").isFalse();
    }

    @Test
    void a_frame_of_exactly_64_kib_is_accepted() {
        assertThat(assembler.takes("x".repeat(65_536))).isTrue();
        assertThat(assembler.whole("x")).isEqualTo("x");
        assertThat(assembler.takes("x".repeat(65_537))).isFalse();
    }

    @Test
    void the_number_of_empty_fragments_is_limited() {
        for (int i = 0; i < 16; i++) assertThat(assembler.takes("")).isTrue();
        assertThat(assembler.takes("")).isFalse();
    }

    @Test
    void partial_frames_share_a_limit_that_a_finished_one_frees() {
        FrameAssembler other = assembler();
        assertThat(assembler.keep("x".repeat(50_000))).isTrue();
        assertThat(other.keep("x".repeat(40_000))).isTrue();
        assertThat(other.keep("x".repeat(20_000))).as("too much together").isFalse();
        other.end();
        assertThat(assembler().keep("x".repeat(40_000))).as("one has gone").isTrue();
        assertThat(assembler().keep("x".repeat(40_000))).isFalse();
        assembler.whole("");
        assertThat(assembler().keep("x".repeat(40_000))).as("one is complete").isFalse();
    }

    @Test
    void fragments_after_the_end_take_no_space() {
        assembler.keep("Shall we ");
        assertThat(all.held()).isPositive();
        assembler.end();
        assertThat(assembler.keep("begin?")).isTrue();
        assembler.end();
        assertThat(all.held()).isZero();
    }

    private FrameAssembler assembler() {
        return new FrameAssembler(
                Garden.with(Map.of()).live().frames(), clock.time().nanos(), all);
    }

    @Test
    void an_unfinished_frame_becomes_overdue() {
        assertThat(assembler.overdue()).isFalse();
        assembler.keep("Shall we ");
        clock.goesOn(Duration.ofSeconds(10));
        assertThat(assembler.overdue()).isFalse();
        clock.goesOn(Duration.ofMillis(1));
        assertThat(assembler.overdue()).isTrue();
        assertThat(assembler.whole("begin?")).isEqualTo("Shall we begin?");
        assertThat(assembler.overdue()).isFalse();
    }

    @Test
    void a_silent_client_gets_one_beat_and_is_then_closed() {
        clock.goesOn(Duration.ofSeconds(24));
        assertThat(need()).isEqualTo(Heartbeat.Need.NOTHING);
        clock.goesOn(Duration.ofSeconds(1));
        assertThat(need()).isEqualTo(Heartbeat.Need.BEAT);
        assertThat(need()).isEqualTo(Heartbeat.Need.NOTHING);
        clock.goesOn(Duration.ofSeconds(10));
        assertThat(need()).isEqualTo(Heartbeat.Need.END);
    }

    @Test
    void an_answer_to_a_beat_restarts_the_idle_timeout() {
        clock.goesOn(Duration.ofSeconds(25));
        assertThat(need()).isEqualTo(Heartbeat.Need.BEAT);
        clock.goesOn(Duration.ofSeconds(1));
        heartbeat.heard();
        clock.goesOn(Duration.ofSeconds(24));
        assertThat(need()).isEqualTo(Heartbeat.Need.NOTHING);
        clock.goesOn(Duration.ofSeconds(1));
        assertThat(need()).isEqualTo(Heartbeat.Need.BEAT);
    }

    @Test
    void a_client_that_sends_but_receives_nothing_gets_a_beat() {
        for (int i = 0; i < 24; i++) {
            clock.goesOn(Duration.ofSeconds(1));
            heartbeat.heard();
            assertThat(heartbeat.now(BEGUN)).isEqualTo(Heartbeat.Need.NOTHING);
        }
        clock.goesOn(Duration.ofSeconds(1));
        heartbeat.heard();
        assertThat(heartbeat.now(BEGUN)).isEqualTo(Heartbeat.Need.BEAT);
        assertThat(heartbeat.now(BEGUN)).isEqualTo(Heartbeat.Need.NOTHING);
    }

    /** The heartbeat's need for a client to whom much is sent. */
    private Heartbeat.Need need() {
        return heartbeat.now(clock.time().nanoTime());
    }
}
