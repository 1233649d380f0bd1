package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.HandshakeRefused;
import chat.parley.testkit.Person;
import chat.parley.testkit.Visitor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LeavingIT extends Live {
    @Test
    void leaving_closes_all_tabs_of_that_member_only() {
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
    void leaving_is_announced_at_once_and_a_cut_after_the_grace_period() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        Chatter linus = comes("Linus").joins(grace.code());

        linus.isCutOff();
        ada.leaves();

        assertThat(grace.seesGoing("Ada").seq())
                .isLessThan(grace.seesGoing("Linus").seq());
    }

    @Test
    void leaving_over_http_ends_the_membership() {
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
    void a_member_who_left_cannot_connect_until_they_rejoin() {
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
    void a_name_is_free_after_its_member_left() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        String members = "api/rooms/" + grace.code() + "/members";
        assertThat(visitor().post(members, named("Ada")).code()).isEqualTo("name-taken");
        ada.leaves();
        grace.seesGoing("Ada");

        assertThat(visitor().post(members, named("Ada")).status()).isEqualTo(201);
    }

    @Test
    void a_copied_cookie_opens_nothing_after_its_owner_left_one_room() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        Chatter inTheOrchard = also(Chatter.as(ada.visitor(), "Ada")).creates("Orchard");
        String copied = ada.visitor().cookies();
        assertThat(opens(copied, grace.code())).containsExactly(200, 204, 101);
        assertThat(opens(copied, inTheOrchard.code())).containsExactly(200, 204, 101);

        assertThat(ada.visitor().delete(me(grace.code())).status()).isEqualTo(204);

        assertThat(opens(copied, grace.code())).containsExactly(401, 401, 401);
        assertThat(opens(copied, inTheOrchard.code())).containsExactly(401, 401, 401);
        goesOnIn(inTheOrchard);
        ada.joins(grace.code());
        assertThat(opens(copied, grace.code())).containsExactly(401, 401, 401);
    }

    @RepeatedTest(10)
    void a_copied_cookie_used_while_its_owner_leaves_gets_no_new_cookie() throws Exception {
        Chatter ada = comes("Ada").creates("Garden");
        Chatter inTheOrchard = also(Chatter.as(ada.visitor(), "Ada")).creates("Orchard");
        String copied = ada.visitor().cookies();
        AtomicBoolean over = new AtomicBoolean();
        List<Callable<List<Answer>>> thieves =
                Collections.nCopies(4, () -> asksOn(visitor(), copied, inTheOrchard.code(), over));
        ExecutorService threads = Executors.newFixedThreadPool(thieves.size());
        List<Future<List<Answer>>> asking =
                thieves.stream().map(threads::submit).toList();

        assertThat(ada.visitor().delete(me(ada.code())).status()).isEqualTo(204);

        over.set(true);
        threads.shutdown();
        for (Future<List<Answer>> answers : asking) {
            assertThat(answers.get())
                    .allSatisfy(answer -> assertThat(answer.cookies()).isEmpty());
        }
        goesOnIn(inTheOrchard);
    }

    private static List<Answer> asksOn(Visitor thief, String cookies, String room, AtomicBoolean over) {
        List<Answer> answers = new ArrayList<>();
        do {
            answers.add(thief.get(me(room), "Cookie", cookies));
        } while (!over.get());
        return answers;
    }

    @Test
    void a_copied_cookie_stays_useless_after_its_owner_joins_another_room() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(newRoom("Orchard"));
        String copied = ada.visitor().cookies();
        assertThat(opens(copied, ada.code())).containsExactly(200, 204, 101);

        assertThat(ada.visitor().delete(me(ada.code())).status()).isEqualTo(204);
        ada.joins(grace.code());

        assertThat(opens(copied, grace.code())).containsExactly(401, 401, 401);
    }

    @Test
    void leaving_over_the_socket_renews_the_cookie_and_keeps_tabs_of_other_rooms() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        Chatter inTheOrchard = also(Chatter.as(ada.visitor(), "Ada")).creates("Orchard");
        String copied = ada.visitor().cookies();
        assertThat(opens(copied, inTheOrchard.code())).containsExactly(200, 204, 101);

        ada.leaves();
        assertThat(ada.isClosed().code()).isEqualTo(1000);
        goesOnIn(inTheOrchard);

        assertThat(opens(copied, inTheOrchard.code())).containsExactly(401, 401, 401);
        ada.joins(grace.code());
        assertThat(opens(copied, grace.code())).containsExactly(401, 401, 401);
    }

    /** Checks that the open tab can send, another tab can open, and API calls are answered. */
    private void goesOnIn(Chatter room) {
        room.seesPosted(room.says("still here"));
        assertThat(room.diary().closing()).isEmpty();
        assertThat(room.visitor().get("api/alive").status()).isEqualTo(204);
        assertThat(room.visitor().get(me(room.code())).status()).isEqualTo(200);
        Chatter tab = also(room.opensAnotherTab());
        tab.seesPosted(tab.says("here as well"));
        room.hears("here as well");
    }

    /** The statuses of a call for the room, a call that keeps the session alive, and a handshake. */
    private List<Integer> opens(String cookies, String room) {
        return List.of(
                visitor().get(me(room), "Cookie", cookies).status(),
                visitor().get("api/alive", "Cookie", cookies).status(),
                rawSocket()
                        .upgrade("live/" + room, "Origin: " + Visitor.originOf(base()), "Cookie: " + cookies)
                        .status());
    }

    private static String me(String room) {
        return "api/rooms/" + room + "/me";
    }
}
