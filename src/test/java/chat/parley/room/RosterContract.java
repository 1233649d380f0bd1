package chat.parley.room;

import static chat.parley.refusal.RefusalAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.log.Charter;
import chat.parley.log.Member;
import chat.parley.refusal.Refusal;
import chat.parley.text.PersonName;
import chat.parley.text.RoomCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the guarantees of a roster in every kind of store: names, presence and limits. */
abstract class RosterContract extends RoomContract {
    RosterContract(Place place) {
        super(place);
    }

    private Roster another(String code) {
        return directory
                .create(new RoomCode(code), Charter.of(TITLE), Founder.SERVER)
                .orElseThrow()
                .roster();
    }

    @Test
    void a_name_is_the_same_in_every_unicode_spelling() {
        Member zoe = garden.roster().claim("Grace", PersonName.of("Zo\u00eb", 32));
        assertThat(garden.roster().claim("Grace", PersonName.of("Zoe\u0308", 32)))
                .isEqualTo(zoe);
        refused(Refusal.NAME_TAKEN, () -> garden.roster().claim("other", PersonName.of("Zoe\u0308", 32)));
        assertThat(garden.roster().claim("other", PersonName.of("Linus", 32))).isNotEqualTo(zoe);
    }

    @Test
    void a_name_belongs_to_one_visitor_and_lookalikes_are_refused() {
        Member ada = sits("Ada");
        assertThat(garden.roster().claim("Ada", PersonName.of("Ada", 32))).isEqualTo(ada);
        assertThat(garden.roster().of("Ada")).contains(ada);
        assertThat(garden.roster().of("nobody")).isEmpty();
        refused(Refusal.NAME_TAKEN, () -> garden.roster().claim("other", PersonName.of("ada", 32)));
        refused(Refusal.NAME_TAKEN, () -> garden.roster().claim("other", PersonName.of("Аdа", 32)));
        assertThat(garden.roster().free(List.of(PersonName.of("ADA", 32), PersonName.of("Ada 2", 32))))
                .map(PersonName::value)
                .contains("Ada 2");
        assertThat(garden.roster().claim("other", PersonName.of("Grace", 32))).isNotEqualTo(ada);
    }

    @Test
    void only_the_first_connection_announces_a_join() {
        Arrival first = arrives("Ada");
        assertThat(first.people()).containsExactly(first.member());
        assertThat(first.head()).isEqualTo(1);
        assertThat(garden.roster().arrive("Ada").head()).isEqualTo(1);
        Arrival grace = arrives("Grace");
        assertThat(grace.people()).containsExactly(first.member(), grace.member());
        assertThat(story(2)).containsExactly("\"joined\":\"Ada\"", "\"joined\":\"Grace\"");
        assertThat(garden.roster().present()).containsExactly(first.member(), grace.member());
    }

    @Test
    void arriving_without_a_seat_is_refused() {
        arrives("Ada");
        refused(Refusal.NOT_A_MEMBER, () -> garden.roster().arrive("Grace"));
        refused(Refusal.NOT_A_MEMBER, () -> garden.roster().speaker("Grace"));
    }

    @Test
    void after_the_grace_period_a_member_has_left_and_can_return() {
        begin(Map.of("parley.live.grace", "0.5s"));
        Member ada = arrives("Ada").member();
        garden.roster().depart("Ada", ada);
        place.goesOn(Duration.ofSeconds(1));
        await().until(() -> {
            garden.roster().tick();
            return garden.log().head() == 2;
        });
        assertThat(garden.roster().present()).isEmpty();
        assertThat(garden.roster().arrive("Ada").member()).isEqualTo(ada);
        assertThat(story(3)).containsExactly("\"joined\":\"Ada\"", "\"left\":\"Ada\"", "\"joined\":\"Ada\"");
    }

    @Test
    void leaving_is_announced_at_once_frees_the_name_and_ends_posting() {
        Member ada = arrives("Ada").member();
        assertThat(garden.roster().lost("Ada", ada)).isFalse();
        assertThat(garden.roster().release("Ada")).isTrue();
        assertThat(garden.roster().release("Ada")).isFalse();
        assertThat(story(2)).containsExactly("\"joined\":\"Ada\"", "\"left\":\"Ada\"");
        await().until(() -> garden.roster().lost("Ada", ada));
        refused(Refusal.NOT_A_MEMBER, () -> garden.roster().arrive("Ada"));
        assertThat(garden.roster().claim("other", PersonName.of("Ada", 32))).isNotEqualTo(ada);
    }

    @Test
    void a_visitor_may_take_another_name_when_all_tabs_are_closed() {
        Member ada = arrives("Ada").member();
        refused(Refusal.ALREADY_HERE, () -> garden.roster().claim("Ada", PersonName.of("Countess", 32)));
        garden.roster().depart("Ada", ada);
        await().ignoreExceptions()
                .until(() -> garden.roster()
                        .claim("Ada", PersonName.of("Countess", 32))
                        .name()
                        .equals("Countess"));
        assertThat(story(2)).containsExactly("\"joined\":\"Ada\"", "\"left\":\"Ada\"");
    }

    @Test
    void the_number_of_people_in_a_room_is_limited() {
        begin(Map.of("parley.room.people", "2"));
        arrives("Ada");
        sits("Linus");
        arrives("Grace");
        refused(Refusal.ROOM_FULL, () -> sits("Katherine"));
        refused(Refusal.ROOM_FULL, () -> garden.roster().arrive("Linus"));
        garden.roster().release("Grace");
        assertThat(garden.roster().arrive("Linus").people()).hasSize(2);
    }

    @Test
    void a_name_is_free_again_if_nobody_connects() {
        begin(Map.of("parley.live.joinTimeout", "0.5s"));
        sits("Ada");
        refused(Refusal.NAME_TAKEN, () -> garden.roster().claim("other", PersonName.of("Ada", 32)));
        place.goesOn(Duration.ofSeconds(1));
        await().ignoreExceptions().until(() -> {
            garden.roster().tick();
            return garden.roster()
                    .claim("other", PersonName.of("Ada", 32))
                    .name()
                    .equals("Ada");
        });
    }

    @Test
    void seats_per_visitor_are_limited() {
        begin(Map.of("parley.room.ofOneVisitor", "2"));
        sits("Ada");
        Roster second = another("22222222");
        Roster third = another("33333333");
        PersonName name = PersonName.of("Ada", 32);
        second.claim("Ada", name);
        refused(Refusal.TOO_MANY_ROOMS, () -> third.claim("Ada", name));
        assertThat(second.claim("Ada", PersonName.of("Countess", 32)).name()).isEqualTo("Countess");

        directory.retire("Ada", "fresh");
        refused(Refusal.TOO_MANY_ROOMS, () -> third.claim("fresh", name));
        second.release("fresh");
        assertThat(third.claim("fresh", name).name()).isEqualTo("Ada");
    }
}
