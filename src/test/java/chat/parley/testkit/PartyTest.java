package chat.parley.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PartyTest {
    private Puppet server;
    private Party party;

    @BeforeEach
    void a_party_begins() throws IOException {
        server = new Puppet();
        party = Party.at(server.uri());
    }

    @AfterEach
    void all_is_closed() throws IOException {
        party.close();
        server.close();
    }

    @Test
    void everybody_leaves_at_the_end_in_reverse_order() {
        List<String> gone = new ArrayList<>();
        party.also(() -> gone.add("Ada"));
        party.also(() -> gone.add("Grace"));

        party.close();
        party.close();

        assertThat(gone).containsExactly("Grace", "Ada");
    }

    @Test
    void one_who_fails_to_leave_does_not_keep_the_others() {
        List<String> gone = new ArrayList<>();
        party.also(() -> gone.add("Ada"));
        party.also(() -> {
            throw new IOException("I stay");
        });

        assertThatThrownBy(party::close).hasRootCauseMessage("I stay");
        assertThat(gone).containsExactly("Ada");
    }

    @Test
    void a_network_ends_with_the_party() {
        Flaky network = party.network();
        Chatter ada = party.comes("Ada").through(network);
        welcomed(ada);
        assertThat(network.open()).isEqualTo(1);

        party.close();

        assertThat(ada.diary().closing()).isPresent();
        await().untilAsserted(() -> assertThat(network.open()).isZero());
    }

    @Test
    void members_who_heard_the_same_agree() throws IOException {
        Json said = Wire.said(1, "m1", "Ada", "d1", "Shall we begin?");
        server.keeps(said.with("epoch", "e1"));
        welcomed(party.comes("Ada")).says(said);
        welcomed(party.comes("Grace")).says(said);

        party.agrees();
    }

    @Test
    void a_member_who_has_not_heard_everything_is_awaited() throws Exception {
        Json said = Wire.said(1, "m1", "Ada", "d1", "Shall we begin?");
        server.keeps(said.with("epoch", "e1"));
        Chatter ada = party.comes("Ada");
        welcomed(ada).says(said);
        ada.hears("Shall we begin?");
        Puppet.Seat grace = welcomed(party.comes("Grace"));

        CompletableFuture<Void> agreement = CompletableFuture.runAsync(party::agrees);
        assertThat(agreement).isNotDone();
        grace.says(said);

        agreement.get();
    }

    @Test
    void a_member_who_never_hears_everything_is_named() throws IOException {
        Chatter ada = party.comes("Ada");
        welcomed(ada).says(Wire.said(1, "m1", "Ada", "d1", "Shall we begin?"));
        ada.hears("Shall we begin?");
        welcomed(party.comes("Grace").withPatience(Duration.ofMillis(20)));

        assertThatThrownBy(party::agrees)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Grace waited")
                .hasMessageContaining("all that was acknowledged");
    }

    @Test
    void a_member_who_is_done_is_not_awaited() throws IOException {
        Json said = Wire.said(1, "m1", "Ada", "d1", "Shall we begin?");
        server.keeps(said.with("epoch", "e1"));
        Chatter grace = party.comes("Grace").withPatience(Duration.ofMillis(20));
        welcomed(grace);
        grace.closesTheTab();
        welcomed(party.comes("Ada")).says(said);

        assertThatCode(party::agrees).doesNotThrowAnyException();
    }

    @Test
    void an_acknowledged_message_missing_from_the_history_is_found() throws IOException {
        Chatter ada = party.comes("Ada");
        Puppet.Seat seat = welcomed(ada);
        seat.says(Wire.said(1, "m1", "Ada", "d1", "Shall we begin?"));
        ada.hears("Shall we begin?");
        server.keeps(Wire.said(1, "m1", "Ada", "d1", "Shall we begin?").with("epoch", "e1"));
        party.agrees();

        seat.says(Wire.said(2, "m1", "Ada", "d2", "Yes"));
        ada.hears("Yes");

        assertThatThrownBy(party::agrees).hasMessage("the history lacks 2, which was acknowledged to Ada");
    }

    @Test
    void a_party_of_nobody_agrees_on_nothing() {
        party.comes("Ada");

        assertThatThrownBy(party::agrees).hasMessage("Nobody was welcomed");
    }

    private Puppet.Seat welcomed(Chatter chatter) {
        CompletableFuture<Chatter> coming = CompletableFuture.supplyAsync(() -> chatter.creates("Garden"));
        try {
            Puppet.Seat seat = server.seat();
            seat.says(Wire.welcome("e1", 0, false));
            coming.join();
            return seat;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
