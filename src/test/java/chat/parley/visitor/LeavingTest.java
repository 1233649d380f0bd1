package chat.parley.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Member;
import chat.parley.room.FakeTime;
import chat.parley.room.Founder;
import chat.parley.room.Garden;
import chat.parley.room.Room;
import chat.parley.room.Rooms;
import chat.parley.text.PersonName;
import chat.parley.text.Title;
import jakarta.enterprise.event.Event;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a visitor's id when a seat is given up. */
class LeavingTest {
    private final Rooms rooms = Garden.rooms(new FakeTime());
    private final Room garden = rooms.create(new Title("Garden"), Founder.SERVER);
    private final Room orchard = rooms.create(new Title("Orchard"), Founder.SERVER);
    private final Visitor ada = new Visitor("ada");
    private final List<Object> told = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final Leaving leaving = new Leaving(rooms, events(), events());

    @BeforeEach
    void ada_is_in_two_rooms() {
        for (Room room : List.of(garden, orchard)) {
            room.join("ada", PersonName.of("Ada", 32));
            ada.sitsIn(room.code());
        }
    }

    @Test
    void the_seats_that_remain_go_on_under_another_id_and_the_old_one_has_none() {
        Member picker = orchard.memberOf("ada").orElseThrow();

        assertThat(leaving.leave(ada, "ada", garden)).isTrue();

        assertThat(ada.id()).isNotEqualTo("ada");
        assertThat(orchard.memberOf(ada.id())).contains(picker);
        assertThat(orchard.memberOf("ada")).isEmpty();
        assertThat(garden.memberOf(ada.id())).isEmpty();
        assertThat(rooms.isRetired("ada")).isTrue();
        assertThat(ada.rooms()).containsExactly(orchard.code());
        assertThat(told).containsExactly(new VisitorRenewed("ada", ada.id()), new VisitorLeft(ada.id(), garden));
    }

    @Test
    void whoever_has_no_seat_in_the_room_keeps_the_id() {
        assertThat(leaving.leave(ada, "ada", garden)).isTrue();
        String now = ada.id();

        assertThat(leaving.leave(ada, now, garden)).isFalse();

        assertThat(ada.id()).isEqualTo(now);
    }

    @Test
    void a_session_that_was_left_behind_gives_up_the_seat_and_renews_nobody() {
        Visitor behind = new Visitor("behind");

        assertThat(leaving.leave(behind, "ada", garden)).isTrue();

        assertThat(behind.id()).isEqualTo("behind");
        assertThat(rooms.isRetired("ada")).isFalse();
        assertThat(orchard.memberOf("ada")).isPresent();
        assertThat(told).containsExactly(new VisitorLeft("ada", garden));
    }

    @Test
    void who_left_where_no_answer_could_be_sent_is_given_another_session_id_with_the_next_once() {
        assertThat(VisitorSession.renewIfOwed(request(), ada)).isFalse();
        leaving.leaveUnanswered(ada, "ada", garden);

        assertThat(VisitorSession.renewIfOwed(request(), ada)).isTrue();
        assertThat(VisitorSession.renewIfOwed(request(), ada)).isFalse();

        assertThat(asked).containsOnlyOnce("changeSessionId").contains("setAttribute");
    }

    @Test
    void who_left_over_http_owes_nobody_else_a_session_id() {
        leaving.leave(ada, "ada", garden);

        assertThat(VisitorSession.renewIfOwed(request(), ada))
                .as("the next answer may be a thief's")
                .isFalse();
    }

    @SuppressWarnings("unchecked")
    private <E> Event<E> events() {
        return (Event<E>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Event.class}, (self, method, arguments) -> {
                    told.add(arguments[0]);
                    return null;
                });
    }

    private HttpServletRequest request() {
        HttpSession session = noting(HttpSession.class, null);
        return noting(HttpServletRequest.class, session);
    }

    /** Notes what is called; answers a session, or what changes nothing. */
    @SuppressWarnings("unchecked")
    private <T> T noting(Class<T> type, HttpSession session) {
        return (T) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            asked.add(method.getName());
            if (method.getReturnType() == HttpSession.class) return session;
            return method.getReturnType() == boolean.class ? false : null;
        });
    }
}
