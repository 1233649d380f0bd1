package chat.parley.socket;

import static chat.parley.socket.FakeTransport.Reading.AT_ONCE;
import static chat.parley.socket.FakeTransport.Reading.WHEN_TOLD;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Member;
import chat.parley.room.Garden;
import chat.parley.wire.Closing;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private final Garden garden = new Garden(Map.of("parley.posts.burst", "100000", "parley.log.messages", "20"));

    @BeforeEach
    void ada_is_here() {
        garden.joins("Ada");
    }

    private void says(Line line, String... texts) {
        for (String text : texts) {
            garden.says("Ada", text);
            line.connection.wake();
        }
    }

    @Test
    void the_welcome_comes_first_even_after_an_early_wake() {
        Line line = Line.into(garden, AT_ONCE);
        says(line, "early");
        line.connection.answer("{\"type\":\"posted\"}");
        assertThat(line.heard()).isEmpty();
        line.begins();
        assertThat(line.heard()).containsExactly("welcome", "posted", "events 1");
    }

    @Test
    void an_idle_connection_is_sent_each_event_at_once() {
        Line line = Line.into(garden, AT_ONCE).begins();
        says(line, "one", "two");
        assertThat(line.heard()).containsExactly("welcome", "events 1", "events 2");
    }

    @Test
    void events_that_arrive_during_a_send_go_out_in_one_frame() {
        Line line = Line.into(garden, WHEN_TOLD).begins();
        says(line, "one", "two", "three");
        assertThat(line.heard()).containsExactly("welcome");
        line.transport.reads();
        says(line, "four", "five");
        line.transport.reads();
        assertThat(line.heard()).containsExactly("welcome", "events 1 2 3", "events 4 5");
    }

    @Test
    void at_most_one_send_is_in_flight() {
        Line line = Line.into(garden, WHEN_TOLD).begins();
        for (int i = 0; i < 10; i++) {
            says(line, "word");
            line.connection.answer("{\"type\":\"posted\"}");
            line.connection.beat();
        }
        while (line.transport.reads()) assertThat(line.transport.onTheWay.get()).isBetween(0, 1);
        assertThat(line.transport.overlapped).isFalse();
    }

    @Test
    void a_reader_too_far_behind_gets_a_gap_and_continues_from_the_oldest() {
        Line line = Line.into(garden, WHEN_TOLD).begins();
        for (int i = 0; i < 30; i++) says(line, "word " + i);
        while (line.transport.reads()) line.connection.wake();
        assertThat(line.heard().subList(0, 3))
                .containsExactly(
                        "welcome", "gap", "events 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30");
        assertThat(line.transport.sent.get(1)).contains("\"from\":1").contains("\"to\":10");
    }

    @Test
    void answers_go_before_events_and_signals_alternate_with_them() {
        Line line = Line.into(garden, Map.of("parley.live.batchEvents", "1"), WHEN_TOLD)
                .begins();
        says(line, "one", "two", "three");
        garden.room.typing("Ada", true);
        line.connection.answer("{\"type\":\"posted\"}");
        while (line.transport.reads()) line.connection.wake();
        assertThat(line.heard()).containsExactly("welcome", "posted", "events 1", "typing", "events 2", "events 3");
    }

    @Test
    void away_status_is_sent_once_including_to_newcomers() {
        Line early = Line.into(garden, WHEN_TOLD).begins();
        garden.room.away().untouched(new Member("m1", "Ada"), this);
        while (early.transport.reads()) early.connection.wake();
        Line late = Line.into(garden, WHEN_TOLD).begins();
        while (late.transport.reads()) late.connection.wake();
        assertThat(early.heard()).containsExactly("welcome", "away");
        assertThat(late.heard()).containsExactly("welcome", "away");
        assertThat(late.transport.sent.get(1)).contains("\"id\":\"m1\"", "\"since\":\"");
    }

    @Test
    void joins_without_an_event_are_sent_once_as_a_people_list() {
        Garden small = new Garden(Map.of("parley.log.comings", "1"));
        small.arrives("Ada");
        Line line = Line.into(small, AT_ONCE).begins();
        small.arrives("Grace");
        small.tick();
        line.connection.wake();
        line.connection.wake();
        assertThat(line.heard()).containsExactly("welcome", "events 1", "people");
        assertThat(line.transport.sent.get(2)).contains("\"head\":1,", "\"Ada\"", "\"Grace\"");
    }

    @Test
    void only_the_newest_typing_state_is_sent() {
        Line line = Line.into(garden, WHEN_TOLD).begins();
        for (int i = 0; i < 5; i++) garden.room.typing("Ada", i % 2 == 0);
        while (line.transport.reads()) line.connection.wake();
        assertThat(line.heard()).containsExactly("welcome", "typing");
        assertThat(line.transport.sent.get(1)).contains("Ada");
    }

    @Test
    void a_client_that_never_reads_its_answers_is_closed() {
        Line line = Line.into(garden, WHEN_TOLD).begins();
        for (int i = 0; i < 32; i++) line.connection.answer("{\"type\":\"posted\"}");
        assertThat(line.ended).isEmpty();
        line.connection.answer("{\"type\":\"posted\"}");
        assertThat(line.ended).containsExactly(Closing.FLOOD);
    }

    @Test
    void a_send_that_never_ends_is_reported_as_slow() {
        Line line = Line.into(garden, WHEN_TOLD).begins();
        garden.clock.goesOn(Duration.ofSeconds(11));
        assertThat(line.connection.stuckFor()).isEqualTo(Duration.ofSeconds(11).toNanos());
        line.transport.reads();
        assertThat(line.connection.stuckFor()).isZero();
    }

    @Test
    void a_failed_send_ends_the_connection_once_and_nothing_more_is_sent() {
        Line line = Line.into(garden, WHEN_TOLD).begins();
        line.transport.fails();
        says(line, "nobody hears this");
        line.connection.end(Closing.SLOW);
        assertThat(line.ended).containsExactly(Closing.AWAY);
        assertThat(line.heard()).containsExactly("welcome");
    }

    @Test
    void a_connection_that_ends_during_a_send_sends_no_more() {
        Line line = Line.into(garden, WHEN_TOLD).begins();
        says(line, "one");
        line.connection.end(Closing.SIGNED_OUT);
        line.transport.reads();
        assertThat(line.heard()).containsExactly("welcome");
        assertThat(line.ended).containsExactly(Closing.SIGNED_OUT);
    }

    @Test
    void a_reader_with_too_much_unread_gets_a_beat_and_nothing_else() {
        Line line = Line.into(garden, Map.of("parley.live.windowChars", "1000"), AT_ONCE)
                .begins();
        says(line, "one", "x".repeat(900), "three");
        line.connection.answer("{\"type\":\"posted\"}");
        assertThat(line.heard()).containsExactly("welcome", "events 1", "events 2", "beat");
        line.connection.seen(1);
        assertThat(line.heard()).as("the long one is still unread").hasSize(4);
        line.connection.seen(2);
        assertThat(line.heard().subList(4, 6)).containsExactly("posted", "events 3");
        says(line, "four");
        assertThat(line.heard()).endsWith("events 4");
    }

    @Test
    void a_beat_names_the_last_event_handed_to_this_connection() {
        Line line = Line.into(garden, Map.of("parley.live.windowChars", "1000"), AT_ONCE)
                .begins();
        says(line, "one");
        line.connection.beat();
        assertThat(line.transport.sent).last().asString().contains("\"type\":\"beat\"", "\"head\":1");
        says(line, "x".repeat(900), "three", "four");
        assertThat(line.heard()).endsWith("events 2", "beat");
        assertThat(line.transport.sent).last().asString().contains("\"head\":2");
        line.connection.beat();
        assertThat(line.transport.sent).last().asString().as("still shut").contains("\"head\":2");
        line.connection.seen(2);
        line.connection.beat();
        assertThat(line.transport.sent).last().asString().contains("\"head\":4");
    }

    @Test
    void a_client_that_only_answers_beats_keeps_receiving() {
        Line line = Line.into(garden, Map.of("parley.live.windowChars", "1000"), AT_ONCE)
                .begins();
        for (int seq = 1; seq <= 9; seq += 2) {
            says(line, "x".repeat(1_000), "unread");
            assertThat(line.heard()).endsWith("events " + seq, "beat");
            line.connection.seen(seq);
            assertThat(line.heard()).endsWith("events " + (seq + 1));
        }
    }

    @Test
    void the_stall_time_is_visible_while_too_much_is_unread() {
        Line line = Line.into(garden, Map.of("parley.live.windowChars", "1000"), AT_ONCE)
                .begins();
        says(line, "one");
        garden.clock.goesOn(Duration.ofSeconds(60));
        assertThat(line.connection.stuckFor()).as("little is unread").isZero();
        says(line, "x".repeat(900));
        garden.clock.goesOn(Duration.ofSeconds(7));
        assertThat(line.connection.stuckFor()).isEqualTo(Duration.ofSeconds(7).toNanos());
        line.connection.seen(99);
        assertThat(line.connection.stuckFor())
                .as("nobody has seen what was never sent")
                .isPositive();
        line.connection.seen(1);
        garden.clock.goesOn(Duration.ofSeconds(1));
        assertThat(line.connection.stuckFor())
                .as("it moves, though slowly")
                .isEqualTo(Duration.ofSeconds(1).toNanos());
        line.connection.seen(2);
        assertThat(line.connection.stuckFor()).isZero();
    }

    @Test
    void nothing_follows_the_last_frame() {
        Line grace = Line.into(garden, WHEN_TOLD).begins();
        garden.joins("Ada");
        garden.says("Ada", "not for Grace");
        grace.connection.beat();
        grace.connection.conclude("{\"type\":\"out\"}");
        while (grace.transport.reads()) {}
        grace.connection.wake();
        assertThat(grace.heard()).containsExactly("welcome", "out");
        assertThat(grace.connection.isQuiet()).isTrue();
    }
}
