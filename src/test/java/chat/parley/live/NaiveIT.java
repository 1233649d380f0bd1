package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.naive.NaiveApi;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Checker;
import chat.parley.testkit.Diary;
import chat.parley.testkit.Direction;
import chat.parley.testkit.Flaky;
import chat.parley.testkit.Json;
import chat.parley.testkit.RawFrame;
import chat.parley.testkit.RawSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests the decisive faults against a chat without Parley's defences: the check that Parley passes detects each of
 * them. Runs on Liberty, because two of the faults are its own.
 */
@Tag("readme")
class NaiveIT extends Visits {
    private static final int TALKERS = 16;
    private static final int LINES = 40;
    private static final Duration A_WHILE = Duration.ofSeconds(2);
    private static final String LONG = "\u4e2d".repeat(4_000);

    @Deployment(testable = false)
    public static WebArchive naive() {
        return ShrinkWrap.create(WebArchive.class, "naive.war")
                .addPackage(NaiveApi.class.getPackage())
                .addClasses(Json.class, EndOfSession.class);
    }

    /** F19; Parley: {@link ResumingIT#a_member_who_reconnects_sees_missed_messages_once}. */
    @Test
    void without_a_log_position_messages_during_a_cut_are_lost() {
        Chatter ada = comes("Ada").creates("F19");
        Chatter grace = comes("Grace").joins(ada.code());
        ada.says("before");
        grace.hears("before");

        grace.isCutOff();
        long lost = ada.seesPosted(ada.says("meanwhile"));
        grace.resumes();
        ada.says("after");
        grace.hears("after");
        ada.hears("after");

        assertThat(Checker.among(List.of(ada, grace)))
                .containsExactly(
                        "Grace misses %d to %d".formatted(lost, lost),
                        "Grace lacks %d, which was acknowledged to Ada".formatted(lost));
    }

    /** F21; Parley: {@link ResumingIT#a_message_with_a_lost_acknowledgement_is_posted_once}. */
    @Test
    void without_known_drafts_a_message_with_a_lost_acknowledgement_is_duplicated() {
        Chatter grace = comes("Grace").creates("F21");
        Flaky network = network();
        Chatter ada = comes("Ada").through(network).joins(grace.code());
        network.pause(Direction.TO_CLIENT);
        String draft = ada.insists("did it arrive?");
        long seq = grace.hears("did it arrive?").seq();

        network.cut();
        network.calm();
        ada.isClosed();
        ada.resumes().seesAllAnswered();
        grace.await("the second", heard -> heard.said().size() == 2);

        assertThat(Checker.among(List.of(grace, ada)))
                .contains("Draft %s of Ada is in the log as %d and as %d".formatted(draft, seq, seq + 1));
    }

    /**
     * F34; Parley: {@link CrowdIT}. Liberty loses a send that begins while another to the same client is in progress.
     */
    @Test
    void without_one_owner_per_connection_messages_are_lost_or_reordered() {
        Chatter grace = comes("Grace").creates("F34");
        List<Chatter> crowd = IntStream.range(0, TALKERS)
                .mapToObj(i -> comes("Member " + i).joins(grace.code()))
                .toList();

        crowd.parallelStream().forEach(talker -> IntStream.range(0, LINES).forEach(i -> talker.says("line " + i)));

        await().until(() -> grace.history().said().size() == TALKERS * LINES);
        grace.diary().comesTrueWithin(A_WHILE, heard -> heard.said().size() == TALKERS * LINES);
        List<Diary> all = Stream.concat(crowd.stream(), Stream.of(grace))
                .map(Chatter::diary)
                .toList();
        assertThat(Checker.violations(all)).anyMatch(wrong -> wrong.matches("\\w+( \\d+)? (misses|lacks|heard) .*"));
    }

    /** F38; Parley: {@link FramesIT#fragments_over_64_kib_in_total_are_too_big_before_they_end}. */
    @Test
    void without_a_byte_count_fragments_over_64_kib_are_accepted() {
        Chatter grace = comes("Grace").creates("F38");
        RawSocket raw = also(RawSocket.inPlaceOf(comes("Ada").joins(grace.code())));
        String text = "x".repeat(72 * 1024);
        byte[] whole = "{\"type\":\"say\",\"draft\":\"%s\",\"text\":\"%s\"}"
                .formatted(UUID.randomUUID(), text)
                .getBytes(StandardCharsets.UTF_8);

        raw.send(RawFrame.of(RawFrame.TEXT, Arrays.copyOf(whole, 8 * 1024)).unfinished());
        for (int at = 8 * 1024; at < whole.length; at += 8 * 1024) {
            int end = Math.min(whole.length, at + 8 * 1024);
            RawFrame part = RawFrame.of(RawFrame.CONTINUATION, Arrays.copyOfRange(whole, at, end));
            raw.send(end < whole.length ? part.unfinished() : part);
        }

        grace.hears(text);
    }

    /** F50; Parley: {@link SessionIT#the_end_of_a_session_closes_its_connections_within_five_seconds}. */
    @Test
    void without_a_session_listener_an_expired_session_keeps_talking() {
        Chatter grace = comes("Grace").creates("F50");
        Chatter ada = comes("Ada").joins(grace.code());
        ada.seesPosted(ada.says("before"));

        assertThat(ada.visitor().get("end-of-session").status()).isEqualTo(204);
        assertThat(ada.visitor().get("end-of-session").status()).isEqualTo(404);

        assertThat(ada.diary().comesTrueWithin(A_WHILE, heard -> heard.closing().isPresent()))
                .as("closed")
                .isFalse();
        ada.says("still here");
        grace.hears("still here");
    }

    /** F29; Parley: {@link SlowReaderIT}. */
    @Test
    void without_a_cursor_per_reader_one_slow_reader_delays_everybody() {
        Flaky network = network();
        Chatter grace = comes("Grace").creates("Queue");
        comes("Linus").through(network).joins(grace.code());
        List<Chatter> crowd = IntStream.range(0, TALKERS)
                .mapToObj(i -> comes("Member " + i).joins(grace.code()))
                .toList();

        network.pause(Direction.TO_CLIENT);
        crowd.forEach(talker -> IntStream.range(0, 9).forEach(i -> talker.says(i + LONG)));

        assertThat(grace.diary().comesTrueWithin(A_WHILE, heard -> heard.said().size() == 9 * TALKERS))
                .as("Grace heard everything")
                .isFalse();
        network.calm();
    }
}
