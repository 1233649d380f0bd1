package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Event;
import chat.parley.testkit.Person;
import org.junit.jupiter.api.Test;

/** Tests presence. The server of the tests waits one second until a member who was cut off has left. */
class PresenceIT extends Live {
    @Test
    void two_tabs_are_one_person() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        grace.seesComing("Ada");

        Chatter tab = also(ada.opensAnotherTab());

        tab.says("from the second tab");
        assertThat(ada.hears("from the second tab").by().name()).isEqualTo("Ada");
        grace.hears("from the second tab");
        assertThat(grace.diary().people()).extracting(Person::name).containsExactlyInAnyOrder("Grace", "Ada");
        assertThat(tab.diary().people()).extracting(Person::name).containsExactlyInAnyOrder("Grace", "Ada");
        assertThat(grace.diary().events().stream().filter(event -> event.is("joined", "Ada")))
                .hasSize(1);
    }

    @Test
    void closing_the_last_tab_is_announced_and_closing_another_is_not() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        Chatter tab = also(ada.opensAnotherTab());
        Chatter linus = comes("Linus").joins(grace.code());

        tab.closesTheTab();
        assertThat(tab.isClosed().code()).isEqualTo(1000);
        linus.isCutOff();
        grace.seesGoing("Linus");
        assertThat(hasGone(grace, "Ada"))
                .as("Ada's tab was closed before Linus was cut off")
                .isFalse();

        ada.closesTheTab();
        grace.seesGoing("Ada");
        assertThat(grace.diary().people()).extracting(Person::name).containsExactly("Grace");
    }

    @Test
    void a_short_cut_is_not_announced_and_a_long_one_is() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        Chatter linus = comes("Linus").joins(grace.code());

        ada.isCutOff().resumes();
        linus.isCutOff();

        grace.seesGoing("Linus");
        assertThat(hasGone(grace, "Ada"))
                .as("Ada was cut off before Linus and came back")
                .isFalse();
    }

    @Test
    void a_member_who_returns_after_a_cut_is_the_same_member() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        Person before = grace.seesComing("Ada").by();
        ada.isCutOff();
        long left = grace.seesGoing("Ada").seq();

        ada.resumes();

        grace.await(
                "Ada joining again",
                heard -> heard.events().stream().anyMatch(event -> event.is("joined", "Ada") && event.seq() > left));
        assertThat(ada.diary().welcome())
                .hasValueSatisfying(again -> assertThat(again.you()).isEqualTo(before));
        assertThat(grace.diary().people()).contains(before);
    }

    @Test
    void the_people_by_joins_and_leaves_equal_the_list_for_a_newcomer() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        Chatter linus = comes("Linus").joins(grace.code());
        ada.leaves();
        linus.isCutOff();
        grace.seesGoing("Linus");
        comes("Barbara").joins(grace.code());
        grace.seesComing("Barbara");

        Chatter edsger = comes("Edsger").joins(grace.code());

        grace.seesComing("Edsger");
        assertThat(edsger.diary().welcome())
                .hasValueSatisfying(welcome -> assertThat(welcome.people())
                        .containsExactlyInAnyOrderElementsOf(grace.diary().people()));
        assertThat(grace.diary().people())
                .extracting(Person::name)
                .containsExactlyInAnyOrder("Grace", "Barbara", "Edsger");
    }

    private static boolean hasGone(Chatter witness, String who) {
        return witness.diary().events().stream().anyMatch((Event event) -> event.is("left", who));
    }
}
