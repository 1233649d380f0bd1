package chat.parley.socket;

import static chat.parley.socket.FakeTransport.Reading.AT_ONCE;
import static chat.parley.socket.FakeTransport.Reading.WHEN_TOLD;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.entry.SomeVoice;
import chat.parley.limits.Address;
import chat.parley.log.Member;
import chat.parley.log.Network;
import chat.parley.room.Garden;
import chat.parley.runtime.Time;
import chat.parley.wire.Closing;
import chat.parley.wire.Wire;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tests what a connection leaves behind in its room, however it ends. */
class ConversationTest {
    private final Garden garden = new Garden();
    private final Conversation conversation = of("Ada");

    private Conversation of(String visitor) {
        garden.joins(visitor);
        return of(visitor, Line.into(garden, AT_ONCE));
    }

    private Conversation of(String visitor, Line line) {
        ConnectionLimits clientLimits =
                ConnectionLimits.with(Garden.with(Map.of()).live(), Time.SYSTEM, new PartialFrameBudget(1_000));
        Address address = Address.of("192.0.2.1");
        return new Conversation(
                new Peer(visitor, address, Network.NONE, SomeVoice.of(garden.room, visitor, address)),
                garden.room,
                self -> line.connection,
                clientLimits,
                new Wire(),
                Runnable::run,
                id -> {});
    }

    private static void away(Conversation conversation, boolean on) {
        conversation.hear("{\"type\":\"away\",\"on\":" + on + "}", true);
    }

    private void graceGoesBy() {
        garden.clock.goesOn(Duration.ofSeconds(9));
        garden.tick();
    }

    @Test
    void a_member_is_present_until_the_grace_period_after_the_close() {
        conversation.arrive();
        assertThat(garden.room.people()).extracting(Member::name).containsExactly("Ada");
        conversation.depart();
        graceGoesBy();
        assertThat(garden.room.people()).isEmpty();
    }

    @Test
    void an_arrival_overtaken_by_the_close_leaves_no_ghost() {
        garden.room.follow(conversation::depart);
        conversation.arrive();
        graceGoesBy();
        assertThat(garden.room.people()).isEmpty();
    }

    @Test
    void a_repeated_close_does_not_affect_the_members_other_connections() {
        Conversation other = of("Ada");
        conversation.arrive();
        other.arrive();
        conversation.depart();
        conversation.depart();
        graceGoesBy();
        assertThat(garden.room.people()).extracting(Member::name).containsExactly("Ada");
    }

    @Test
    void an_away_page_is_forgotten_when_its_connection_ends() {
        conversation.arrive();
        away(conversation, true);
        assertThat(garden.room.away().newest().people()).hasSize(1);
        conversation.depart();
        assertThat(garden.room.away().newest().people()).isEmpty();
        away(conversation, true);
        assertThat(garden.room.away().newest().people()).as("said past the end").isEmpty();
    }

    @Test
    void a_page_that_reports_away_during_the_close_is_forgotten() {
        conversation.arrive();
        garden.room.follow(conversation::depart);
        away(conversation, true);
        assertThat(garden.room.away().newest().people()).isEmpty();
        away(conversation, false);
        Conversation other = of("Ada");
        other.arrive();
        away(other, true);
        assertThat(garden.room.away().newest().people())
                .as("no old page is touched")
                .hasSize(1);
    }

    private Line bannedWhile(FakeTransport.Reading reading, Consumer<Conversation> then) {
        Line line = Line.into(garden, reading);
        garden.joins("Linus");
        Conversation his = of("Linus", line);
        Member linus = his.arrive().member();
        line.begins();
        garden.bans("Linus", "Spam");
        assertThat(garden.room.lost("Linus", linus)).isTrue();
        then.accept(his);
        return line;
    }

    private static void check(Conversation conversation) {
        conversation.check(Duration.ofSeconds(10).toNanos());
    }

    @Test
    void a_banned_member_is_told_so_and_then_closed() {
        Line line = bannedWhile(AT_ONCE, ConversationTest::check);
        assertThat(line.transport.sent).last().asString().contains("\"out\"", "\"banned\"", "Spam");
        assertThat(line.ended).containsExactly(Closing.OUT);
    }

    @Test
    void a_banned_member_who_speaks_is_told_so_instead_of_refused() {
        Line line = bannedWhile(
                AT_ONCE,
                his -> his.hear(
                        "{\"type\":\"say\",\"draft\":\"5b1c7a52-6a0e-4c3e-9d0b-2f6c1f5f0a11\",\"text\":\"no\"}", true));
        assertThat(line.heard()).contains("out").doesNotContain("refused");
        assertThat(line.ended).containsExactly(Closing.OUT);
    }

    @Test
    void a_banned_member_who_does_not_read_is_closed_by_the_next_check() {
        Line line = bannedWhile(WHEN_TOLD, his -> {
            check(his);
            check(his);
        });
        assertThat(line.ended).containsExactly(Closing.OUT);
    }

    @Test
    void a_member_who_is_gone_for_another_reason_is_signed_out() {
        Line line = Line.into(garden, AT_ONCE);
        garden.joins("Linus");
        Conversation his = of("Linus", line);
        his.arrive();
        line.begins();
        garden.room.leave("Linus");
        check(his);
        assertThat(line.heard()).doesNotContain("out");
        assertThat(line.ended).containsExactly(Closing.SIGNED_OUT);
    }
}
