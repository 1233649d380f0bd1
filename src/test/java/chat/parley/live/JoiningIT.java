package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Event;
import chat.parley.testkit.Json;
import chat.parley.testkit.Person;
import chat.parley.testkit.Visitor;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JoiningIT extends Live {
    @Test
    void creating_a_room_makes_its_creator_a_member() {
        Chatter ada = comes("Ada").creates("Garden");

        Event joined = ada.seesComing("Ada");

        assertThat(ada.diary().welcome()).hasValueSatisfying(welcome -> {
            assertThat(welcome.you().name()).isEqualTo("Ada");
            assertThat(welcome.title()).isEqualTo("Garden");
            assertThat(welcome.code())
                    .matches("[23456789ABCDEFGHJKMNPQRSTVWXYZ]{8}")
                    .isEqualTo(ada.code());
            assertThat(welcome.resumed()).isFalse();
            assertThat(welcome.people()).containsExactly(welcome.you());
            assertThat(joined.by()).isEqualTo(welcome.you());
        });
        assertThat(joined.seq()).isEqualTo(1);
    }

    @Test
    void the_first_frame_is_the_welcome() {
        Chatter ada = comes("Ada").creates("Garden");
        ada.seesComing("Ada");

        assertThat(ada.diary().frames().get(0).text("type")).isEqualTo("welcome");
        assertThat(ada.diary().frames().get(0).number("protocol")).isEqualTo(1);
    }

    @Test
    void two_people_see_each_other() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").joins(ada.code());

        ada.seesComing("Grace");

        assertThat(ada.diary().people()).extracting(Person::name).containsExactlyInAnyOrder("Ada", "Grace");
        assertThat(grace.diary().people())
                .containsExactlyInAnyOrderElementsOf(ada.diary().people());
    }

    @Test
    void a_newcomer_sees_earlier_messages() {
        Chatter ada = comes("Ada").creates("Garden");
        ada.seesPosted(ada.says("Shall we begin?"));

        Chatter grace = comes("Grace").joins(ada.code());

        assertThat(grace.hears("Shall we begin?").by().name()).isEqualTo("Ada");
        grace.seesComing("Grace");
        assertThat(grace.diary().events()).extracting(Event::kind).containsExactly("joined", "said", "joined");
    }

    @Test
    void a_member_who_never_connected_is_not_present() {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter grace = comes("Grace").becomesMemberOf(ada.code());
        ada.says("Anybody?");
        ada.hears("Anybody?");
        assertThat(ada.diary().people()).extracting(Person::name).containsExactly("Ada");

        grace.connects();

        assertThat(ada.seesComing("Grace").seq())
                .isGreaterThan(ada.hears("Anybody?").seq());
    }

    @Test
    void a_code_is_accepted_in_any_spelling() {
        Chatter ada = comes("Ada").creates("Garden");
        String dashed = ada.code().substring(0, 4) + "-" + ada.code().substring(4);

        comes("Grace").joins(dashed);
        comes("Linus").joins(dashed.toLowerCase(Locale.ROOT));
        comes("Barbara").joins(dashed.replace("-", "%20"));

        ada.seesComing("Grace");
        ada.seesComing("Linus");
        ada.seesComing("Barbara");
    }

    @Test
    void a_room_that_does_not_exist_is_not_found() {
        Chatter ada = comes("Ada").creates("Garden");
        assertThat(visitor().get("api/rooms/" + ada.code()).status()).isEqualTo(200);

        Answer looking = visitor().get("api/rooms/" + NOWHERE);
        Answer joining = visitor().post("api/rooms/" + NOWHERE + "/members", named("Grace"));

        assertThat(looking.status()).isEqualTo(404);
        assertThat(joining.status()).isEqualTo(404);
        assertThat(joining.code()).isEqualTo("no-such-room");
        assertThat(joining.cookies()).isEmpty();
    }

    @Test
    void the_same_session_is_the_same_member() {
        Visitor ada = visitor();
        String members = "api/rooms/" + newRoom("Garden") + "/members";
        Answer first = ada.post(members, named("Ada"));
        assertThat(first.status()).isEqualTo(201);

        Answer again = ada.post(members, named("Ada"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().text("id")).isEqualTo(first.json().text("id"));
    }

    @Test
    void somebody_who_is_connected_cannot_take_another_name() {
        Chatter ada = comes("Ada").creates("Garden");
        String members = "api/rooms/" + ada.code() + "/members";
        assertThat(ada.visitor().post(members, named("Ada")).status()).isEqualTo(201);

        Answer other = ada.visitor().post(members, named("Countess"));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("already-here");
    }

    @Test
    void a_visitor_may_read_only_title_and_epoch() {
        Chatter ada = comes("Ada").creates("Garden");

        Json room = visitor().get("api/rooms/" + ada.code()).json();

        assertThat(room.text("title")).isEqualTo("Garden");
        assertThat(ada.diary().welcome())
                .hasValueSatisfying(welcome -> assertThat(room.text("epoch")).isEqualTo(welcome.epoch()));
        assertThat(room.has("people")).isFalse();
    }

    @Test
    void a_code_restores_a_room_unless_it_is_in_use() {
        Json room = Json.empty().with("title", "Garden").with("code", "K7QM4T2X");

        Answer first = visitor().post("api/rooms", room);
        Answer second = visitor().post("api/rooms", room);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().text("code")).isEqualTo("K7QM4T2X");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("code-taken");
    }

    @Test
    void a_code_with_invalid_letters_is_refused() {
        Json room = Json.empty().with("code", "K7QM4T2Y");
        assertThat(visitor().post("api/rooms", room).status()).isEqualTo(201);

        Answer answer = visitor().post("api/rooms", Json.empty().with("code", "K7QM4T2O"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("code-malformed");
    }
}
