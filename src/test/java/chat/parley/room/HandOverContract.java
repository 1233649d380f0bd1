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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests that seats pass from one visitor id to another in every kind of store. */
abstract class HandOverContract extends RoomContract {
    private final UUID draft = UUID.randomUUID();

    HandOverContract(Place place) {
        super(place);
    }

    @Test
    void seats_handed_to_another_id_continue_unnoticed_and_leave_the_old_id() {
        RoomParts orchard = directory
                .create(new RoomCode("22222222"), Charter.of(TITLE), Founder.SERVER)
                .orElseThrow();
        Member ada = arrives("Ada").member();
        arrives("Grace");
        Member picker = orchard.roster().claim("Ada", PersonName.of("Ada", 32));

        directory.retire("Ada", "fresh");

        assertThat(garden.roster().of("fresh")).contains(ada);
        assertThat(orchard.roster().of("fresh")).contains(picker);
        assertThat(garden.roster().of("Ada")).isEmpty();
        assertThat(orchard.roster().of("Ada")).isEmpty();
        assertThat(garden.roster().lost("Ada", ada)).isFalse();
        assertThat(garden.roster().holder("Ada", ada)).contains("fresh");
        assertThat(garden.roster().present()).extracting(Member::name).containsExactly("Ada", "Grace");
        assertThat(story(2)).containsExactly("\"joined\":\"Ada\"", "\"joined\":\"Grace\"");
    }

    @Test
    void a_connection_keeps_working_after_its_seat_was_handed_on() {
        begin(Map.of("parley.live.grace", "0.5s"));
        Member ada = arrives("Ada").member();
        directory.retire("Ada", "fresh");

        Speaker speaker = garden.roster().speaker("Ada", ada);
        assertThat(speaker.member()).isEqualTo(ada);
        Command.Rename command = new Command.Rename(draft, "Countess");
        assertThat(garden.roster()
                        .rename(speaker, PersonName.of("Countess", 32), command)
                        .seq())
                .isEqualTo(2);
        await().until(() -> garden.roster().of("fresh").equals(Optional.of(new Member(ada.id(), "Countess"))));
        assertThat(garden.roster().arrive("fresh").head()).as("a second tab").isEqualTo(2);
        garden.roster().depart("Ada", ada);
        assertThat(garden.roster().lost("fresh", ada)).isFalse();
        garden.roster().depart("fresh", ada);
        place.goesOn(Duration.ofSeconds(1));
        await().until(() -> {
            garden.roster().tick();
            return garden.log().head() == 3;
        });
        assertThat(garden.roster().present()).isEmpty();
    }

    @Test
    void handing_on_a_seat_keeps_the_members_budget() {
        Member ada = arrives("Ada").member();
        Speaker before = garden.roster().speaker("Ada", ada);
        directory.retire("Ada", "fresh");
        assertThat(garden.roster().speaker("fresh").budget()).isSameAs(before.budget());
    }

    @Test
    void a_retired_id_gets_no_seat() {
        sits("Ada");
        assertThat(directory.isRetired("Ada")).isFalse();
        directory.retire("Ada", "fresh");
        assertThat(directory.isRetired("Ada")).isTrue();
        assertThat(directory.isRetired("fresh")).isFalse();
        garden.roster().release("fresh");
        refused(Refusal.NOT_A_MEMBER, () -> sits("Ada"));
        refused(Refusal.NOT_A_MEMBER, () -> garden.roster().arrive("Ada"));
        assertThat(garden.roster().claim("fresh", PersonName.of("Ada", 32)).name())
                .isEqualTo("Ada");
    }

    @Test
    void only_the_new_id_can_give_up_a_seat_that_was_handed_on() {
        Member ada = arrives("Ada").member();
        directory.retire("Ada", "fresh");
        assertThat(garden.roster().release("Ada")).isFalse();
        assertThat(garden.roster().release("fresh")).isTrue();
        assertThat(story(2)).containsExactly("\"joined\":\"Ada\"", "\"left\":\"Ada\"");
        await().until(() -> garden.roster().lost("Ada", ada));
        refused(Refusal.NOT_A_MEMBER, () -> garden.roster().speaker("Ada", ada));
        garden.roster().depart("Ada", ada);
        place.goesOn(Duration.ofSeconds(1));
        assertThat(garden.roster().emptyFor()).isPositive();
        assertThat(garden.roster().claim("other", PersonName.of("Ada", 32))).isNotEqualTo(ada);
    }

    @Test
    void an_id_hands_on_the_seats_it_received() {
        Member ada = arrives("Ada").member();
        directory.retire("Ada", "second");
        directory.retire("second", "third");
        assertThat(garden.roster().of("third")).contains(ada);
        assertThat(garden.roster().holder("Ada", ada)).contains("third");
        assertThat(garden.roster().speaker("Ada", ada).member()).isEqualTo(ada);
    }
}
