package chat.parley.room;

import static chat.parley.refusal.RefusalAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.log.Member;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.PersonName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomTest {
    private final Garden garden = new Garden();
    private final Room room = garden.room;

    @Test
    void joining_is_announced_on_connecting_not_on_taking_a_seat() {
        garden.joins("Ada");
        assertThat(garden.story()).isEmpty();
        assertThat(room.people()).isEmpty();
        Arrival arrival = room.arrive("Ada");
        assertThat(garden.story()).containsExactly("\"joined\":\"Ada\"");
        assertThat(arrival.people()).extracting(Member::name).containsExactly("Ada");
        assertThat(arrival.head()).isEqualTo(1);
    }

    @Test
    void two_tabs_are_one_person() {
        garden.arrives("Ada");
        Arrival second = garden.arrives("Ada");
        assertThat(second.people()).hasSize(1);
        assertThat(garden.story()).hasSize(1);
        room.depart("Ada", second.member());
        garden.clock.goesOn(Duration.ofMinutes(1));
        room.tick();
        assertThat(room.people()).as("the other tab is open").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"7, 1", "8, 3"})
    void a_cut_is_announced_only_if_it_outlasts_the_grace_period(int seconds, int events) {
        Member ada = garden.arrives("Ada").member();
        room.depart("Ada", ada);
        garden.clock.goesOn(Duration.ofSeconds(seconds));
        room.tick();
        assertThat(room.people()).hasSize(events == 1 ? 1 : 0);
        assertThat(room.arrive("Ada").member()).isEqualTo(ada);
        garden.clock.goesOn(Duration.ofSeconds(7));
        room.tick();
        assertThat(garden.story())
                .isEqualTo(List.of("\"joined\":\"Ada\"", "\"left\":\"Ada\"", "\"joined\":\"Ada\"")
                        .subList(0, events));
    }

    @Test
    void leaving_is_announced_at_once_and_frees_the_name() {
        Member ada = garden.arrives("Ada").member();
        room.leave("Ada");
        assertThat(garden.story()).containsExactly("\"joined\":\"Ada\"", "\"left\":\"Ada\"");
        assertThat(room.join("somebody", PersonName.of("Ada", 32))).isNotEqualTo(ada);
        refused(Refusal.NOT_A_MEMBER, () -> garden.says("Ada", "am I still here?"));
    }

    @Test
    void a_connection_that_closes_after_its_member_left_changes_nothing() {
        Member first = garden.arrives("Ada").member();
        room.leave("Ada");
        garden.arrives("Ada");
        room.depart("Ada", first);
        garden.clock.goesOn(Duration.ofMinutes(1));
        room.tick();
        assertThat(room.people()).hasSize(1);
    }

    @Test
    void a_name_is_free_again_if_nobody_connects() {
        garden.joins("Ada");
        refused(Refusal.NAME_TAKEN, () -> room.join("somebody", PersonName.of("Ada", 32)));
        garden.clock.goesOn(Duration.ofSeconds(60));
        room.tick();
        assertThat(room.join("somebody", PersonName.of("Ada", 32)).name()).isEqualTo("Ada");
    }

    @Test
    void a_free_name_is_suggested_for_a_taken_one() {
        garden.joins("Ada");
        assertThat(room.suggestion(PersonName.of("ada", 32))).contains("ada 2");
        room.join("somebody", PersonName.of("Ada 2", 32));
        assertThat(room.suggestion(PersonName.of("Ada", 32))).contains("Ada 3");
    }

    @Test
    void the_same_visitor_under_the_same_name_is_the_same_member() {
        assertThat(garden.joins("Ada")).isEqualTo(garden.joins("Ada"));
    }

    @Test
    void a_visitor_may_take_another_name_when_all_tabs_are_closed() {
        Member ada = garden.arrives("Ada").member();
        refused(Refusal.ALREADY_HERE, () -> room.join("Ada", PersonName.of("Countess", 32)));
        room.depart("Ada", ada);
        assertThat(room.join("Ada", PersonName.of("Countess", 32)).name()).isEqualTo("Countess");
        assertThat(garden.story()).containsExactly("\"joined\":\"Ada\"", "\"left\":\"Ada\"");
    }

    @Test
    void the_number_of_people_in_a_room_is_limited() {
        Garden small = new Garden(Map.of("parley.room.people", "2"));
        small.arrives("Ada");
        small.joins("Linus");
        small.arrives("Grace");
        refused(Refusal.ROOM_FULL, () -> small.joins("Katherine"));
        refused(Refusal.ROOM_FULL, () -> small.room.arrive("Linus"));
        small.room.leave("Grace");
        assertThat(small.room.arrive("Linus").people()).hasSize(2);
    }

    @Test
    void ten_messages_at_once_exhaust_the_budget() {
        garden.joins("Ada");
        garden.joins("Grace");
        for (int i = 0; i < 10; i++) garden.says("Ada", "word " + i);
        assertThatThrownBy(() -> garden.says("Ada", "too fast")).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.refusal()).isEqualTo(Refusal.TOO_FAST);
            assertThat(no.retryAfter()).isBetween(Duration.ofMillis(1), Duration.ofMillis(500));
        });
        assertThat(garden.says("Grace", "my own budget").seq()).isEqualTo(11);
        garden.clock.goesOn(Duration.ofMillis(500));
        assertThat(garden.says("Ada", "after a while").seq()).isEqualTo(12);
    }

    @Test
    void a_message_must_be_valid_text() {
        garden.joins("Ada");
        assertThat(garden.says("Ada", "x".repeat(4000)).seq()).isEqualTo(1);
        assertThat(garden.says("Ada", "🌱".repeat(4000)).seq()).isEqualTo(2);
        assertThat(garden.says("Ada", "two\nlines\tand a tab").seq()).isEqualTo(3);
        refused(Refusal.TEXT_TOO_LONG, () -> garden.says("Ada", "x".repeat(4001)));
        refused(Refusal.TEXT_EMPTY, () -> garden.says("Ada", " \n "));
        refused(Refusal.TEXT_EMPTY, () -> garden.says("Ada", "\u200b\u2800"));
        refused(Refusal.TEXT_MALFORMED, () -> garden.says("Ada", "half \ud83c a plant"));
        refused(Refusal.TEXT_MALFORMED, () -> garden.says("Ada", "a bell \u0007"));
    }

    @Test
    void typing_is_shown_until_the_message_a_stop_or_silence() {
        Member ada = garden.arrives("Ada").member();
        Member grace = garden.arrives("Grace").member();
        room.typing("Ada", true);
        room.typing("Grace", true);
        assertThat(room.typing().people()).containsExactly(ada, grace);
        garden.says("Ada", "done");
        assertThat(room.typing().people()).containsExactly(grace);
        garden.clock.goesOn(Duration.ofSeconds(5));
        room.tick();
        assertThat(room.typing().people()).isEmpty();
    }

    @Test
    void in_a_crowd_nobody_is_shown_typing() {
        Garden crowd = new Garden(Map.of("parley.live.typingPeople", "1"));
        crowd.arrives("Ada");
        crowd.room.typing("Ada", true);
        assertThat(crowd.room.typing().people()).hasSize(1);
        crowd.room.typing("Ada", false);
        crowd.arrives("Grace");
        crowd.room.typing("Ada", true);
        assertThat(crowd.room.typing().people()).isEmpty();
    }

    @Test
    void followers_are_woken_by_every_event_and_typing_change() {
        int[] woken = new int[1];
        room.follow(() -> woken[0]++);
        garden.arrives("Ada");
        assertThat(woken[0]).isEqualTo(1);
        room.typing("Ada", true);
        room.typing("Ada", true);
        assertThat(woken[0]).isEqualTo(2);
        garden.says("Ada", "hello");
        assertThat(woken[0]).isEqualTo(3);
    }
}
