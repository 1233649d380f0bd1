package chat.parley.socket;

import static chat.parley.socket.FakeTransport.Reading.AT_ONCE;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.entry.SomeVoice;
import chat.parley.limits.Address;
import chat.parley.log.Member;
import chat.parley.room.Garden;
import chat.parley.runtime.Time;
import chat.parley.wire.ClientFrame;
import chat.parley.wire.Wire;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a connection leaves behind in its room, however it ends. */
class ConversationTest {
    private final Garden garden = new Garden();
    private final Conversation conversation = of("Ada");

    private Conversation of(String visitor) {
        garden.joins(visitor);
        Line line = Line.into(garden, AT_ONCE);
        ConnectionLimits clientLimits =
                ConnectionLimits.with(Garden.with(Map.of()).live(), Time.SYSTEM, new PartialFrameBudget(1_000));
        Address address = Address.of("192.0.2.1");
        return new Conversation(
                new Peer(visitor, address, SomeVoice.of(garden.room, visitor, address)),
                garden.room,
                line.connection,
                new Wire(),
                clientLimits,
                Runnable::run,
                id -> {});
    }

    private void graceGoesBy() {
        garden.clock.goesOn(Duration.ofSeconds(9));
        garden.tick();
    }

    @Test
    void whoever_arrives_is_there_until_the_grace_after_the_end() {
        conversation.arrive();
        assertThat(garden.room.people()).extracting(Member::name).containsExactly("Ada");
        conversation.depart();
        graceGoesBy();
        assertThat(garden.room.people()).isEmpty();
    }

    @Test
    void an_arrival_that_the_end_overtakes_leaves_no_ghost() {
        garden.room.follow(conversation::depart);
        conversation.arrive();
        graceGoesBy();
        assertThat(garden.room.people()).isEmpty();
    }

    @Test
    void an_end_that_is_told_twice_takes_no_other_connection_of_the_member_along() {
        Conversation other = of("Ada");
        conversation.arrive();
        other.arrive();
        conversation.depart();
        conversation.depart();
        graceGoesBy();
        assertThat(garden.room.people()).extracting(Member::name).containsExactly("Ada");
    }

    @Test
    void a_page_is_away_while_it_is_connected_and_forgotten_after_the_end() {
        conversation.arrive();
        conversation.away(new ClientFrame.Away(true));
        assertThat(garden.room.away().newest().people()).hasSize(1);
        conversation.depart();
        assertThat(garden.room.away().newest().people()).isEmpty();
        conversation.away(new ClientFrame.Away(true));
        assertThat(garden.room.away().newest().people()).as("said past the end").isEmpty();
    }

    @Test
    void a_page_that_says_away_while_the_end_comes_is_forgotten_too() {
        conversation.arrive();
        garden.room.follow(conversation::depart);
        conversation.away(new ClientFrame.Away(true));
        assertThat(garden.room.away().newest().people()).isEmpty();
        conversation.away(new ClientFrame.Away(false));
        Conversation other = of("Ada");
        other.arrive();
        other.away(new ClientFrame.Away(true));
        assertThat(garden.room.away().newest().people())
                .as("no old page is touched")
                .hasSize(1);
    }
}
