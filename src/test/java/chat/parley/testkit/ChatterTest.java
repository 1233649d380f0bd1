package chat.parley.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChatterTest {
    private Puppet server;
    private Puppet.Seat seat;
    private Chatter ada;

    @BeforeEach
    void ada_is_in_the_garden() throws Exception {
        server = new Puppet();
        ada = Chatter.visiting(server.uri(), "Ada");
        seat = welcomed(() -> ada.creates("Garden"), Wire.welcome("e1", 0, false));
    }

    @AfterEach
    void all_is_closed() throws IOException {
        ada.close();
        server.close();
    }

    @Test
    void the_handshake_brings_cookie_origin_and_protocol() {
        String origin = "Origin: http://127.0.0.1:" + server.uri().getPort();

        assertThat(seat.handshake())
                .startsWith("GET /parley/live/K7QM4T2X HTTP/1.1")
                .contains(origin, "Cookie: PARLEY=1", "Sec-WebSocket-Protocol: parley.1");
        assertThat(ada.code()).isEqualTo("K7QM4T2X");
    }

    @Test
    void an_event_identifies_its_draft() throws IOException {
        String draft = ada.says("Shall we begin?");
        assertThat(seat.hears().text("draft")).isEqualTo(draft);

        seat.says(Wire.said(1, "m1", "Ada", draft, "Shall we begin?"));

        assertThat(ada.seesPosted(draft)).isEqualTo(1);
        assertThat(ada.hears("Shall we begin?").by()).isEqualTo(new Person("m1", "Ada"));
    }

    @Test
    void the_same_draft_of_another_member_is_no_acknowledgement() throws IOException {
        String draft = ada.says("Shall we begin?");

        seat.says(Wire.said(1, "m2", "Grace", draft, "Yes"));

        ada.hears("Yes");
        assertThat(ada.diary().acknowledged()).isEmpty();
    }

    @Test
    void a_beat_is_answered_with_the_last_seen_number() throws IOException {
        seat.says(Wire.said(1, "m2", "Grace", "d1", "Hello"));
        seat.says(Wire.beat(1));

        assertThat(seat.hears()).hasToString("{\"type\":\"seen\",\"seq\":1}");
    }

    @Test
    void a_resume_continues_from_its_position() throws Exception {
        seat.says(Wire.said(1, "m2", "Grace", "d1", "Hello"));
        ada.hears("Hello");
        ada.isCutOff();

        Puppet.Seat next = welcomed(ada::resumes, Wire.welcome("e1", 2, true));
        next.says(Wire.said(2, "m2", "Grace", "d2", "Still there?"));

        ada.hears("Still there?");
        assertThat(next.handshake()).startsWith("GET /parley/live/K7QM4T2X?epoch=e1&after=1 HTTP/1.1");
        assertThat(ada.diary().events()).extracting(Event::seq).containsExactly(1L, 2L);
    }

    @Test
    void an_insisted_message_is_sent_again_after_a_cut_or_refusal() throws Exception {
        String draft = ada.insists("Shall we begin?");
        assertThat(seat.hears().text("draft")).isEqualTo(draft);
        ada.isCutOff();

        Puppet.Seat next = welcomed(ada::resumes, Wire.welcome("e1", 0, true));
        assertThat(next.hears().text("draft")).isEqualTo(draft);
        next.says(Wire.refused(draft, "too-fast", 20));
        assertThat(next.hears().text("draft")).isEqualTo(draft);
        next.says(Wire.posted(draft, 1));

        ada.seesAllAnswered();
        assertThat(ada.diary().acknowledged()).containsEntry(draft, new Position("e1", 1));
        assertThat(ada.isRefused(draft)).isEqualTo(new Refused(draft, "too-fast", Duration.ofMillis(20), ""));
    }

    @Test
    void a_close_code_is_distinguished_from_a_cut() throws Exception {
        seat.says(RawFrame.close(1008));
        assertThat(ada.isClosed().code()).isEqualTo(1008);

        Puppet.Seat next = welcomed(ada::connects, Wire.welcome("e1", 0, false));
        assertThat(ada.diary().closing()).isEmpty();
        Pipe.reset(next.socket());
        assertThat(ada.isClosed().code()).isEqualTo(Closing.WITHOUT_A_WORD);
    }

    @Test
    void a_refused_handshake_reports_its_status() {
        server.refuses("403 Forbidden");

        assertThatThrownBy(ada::connects)
                .isInstanceOfSatisfying(
                        HandshakeRefused.class, no -> assertThat(no.status()).isEqualTo(403));
    }

    @Test
    void a_failed_expectation_reports_the_frames_heard() throws IOException {
        seat.says(Wire.said(1, "m2", "Grace", "d1", "Hello"));
        ada.hears("Hello");

        assertThatThrownBy(() -> ada.withPatience(Duration.ofMillis(10)).hears("Goodbye"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Goodbye")
                .hasMessageContaining("Hello");
    }

    private Puppet.Seat welcomed(Runnable connecting, Json welcome)
            throws InterruptedException, IOException, ExecutionException {
        CompletableFuture<Void> connected = CompletableFuture.runAsync(connecting);
        Puppet.Seat next = server.seat();
        next.says(welcome);
        connected.get();
        return next;
    }
}
