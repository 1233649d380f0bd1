package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.HandshakeRefused;
import chat.parley.testkit.Person;
import org.junit.jupiter.api.Test;

class LeavingIT extends Live {
    @Test
    void leaving_closes_all_tabs_of_the_member_and_nobody_elses() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        Chatter tab = also(ada.opensAnotherTab());

        ada.leaves();

        assertThat(ada.isClosed().code()).isEqualTo(1000);
        assertThat(tab.isClosed().code()).isEqualTo(1000);
        grace.seesGoing("Ada");
        assertThat(grace.diary().people()).extracting(Person::name).containsExactly("Grace");
        grace.seesPosted(grace.says("still here"));
    }

    @Test
    void leaving_is_told_at_once_and_a_cut_only_after_a_while() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        Chatter linus = comes("Linus").joins(grace.code());

        linus.isCutOff();
        ada.leaves();

        assertThat(grace.seesGoing("Ada").seq())
                .isLessThan(grace.seesGoing("Linus").seq());
    }

    @Test
    void one_who_left_over_http_is_gone_too() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        String me = "api/rooms/" + grace.code() + "/me";
        assertThat(ada.visitor().get(me).status()).isEqualTo(200);

        assertThat(ada.visitor().delete(me).status()).isEqualTo(204);

        assertThat(ada.isClosed().code()).isEqualTo(1000);
        grace.seesGoing("Ada");
        assertThat(ada.visitor().get(me).status()).isEqualTo(401);
        assertThat(ada.visitor().get(me).code()).isEqualTo("not-a-member");
        assertThat(ada.visitor().delete(me).status()).isEqualTo(401);
    }

    @Test
    void one_who_left_cannot_connect_until_they_join_again() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        ada.leaves();
        ada.isClosed();

        assertThatThrownBy(ada::resumes)
                .isInstanceOfSatisfying(
                        HandshakeRefused.class, no -> assertThat(no.status()).isEqualTo(401));

        ada.joins(grace.code());
        ada.seesPosted(ada.says("back again"));
    }

    @Test
    void a_name_is_free_when_its_member_left() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        String members = "api/rooms/" + grace.code() + "/members";
        assertThat(visitor().post(members, named("Ada")).code()).isEqualTo("name-taken");
        ada.leaves();
        grace.seesGoing("Ada");

        assertThat(visitor().post(members, named("Ada")).status()).isEqualTo(201);
    }
}
