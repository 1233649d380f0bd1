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

/** Tests the visitor's id when a seat is given up. */
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
            ada.addRoom(room.code());
        }
    }

    @Test
    void the_remaining_seats_move_to_a_new_id() {
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
    void a_visitor_without_a_seat_keeps_the_id() {
        assertThat(leaving.leave(ada, "ada", garden)).isTrue();
        String now = ada.id();

        assertThat(leaving.leave(ada, now, garden)).isFalse();

        assertThat(ada.id()).isEqualTo(now);
    }

    @Test
    void an_abandoned_session_releases_the_seat_and_renews_nobody() {
        Visitor behind = new Visitor("behind");

        assertThat(leaving.leave(behind, "ada", garden)).isTrue();

        assertThat(behind.id()).isEqualTo("behind");
        assertThat(rooms.isRetired("ada")).isFalse();
        assertThat(orchard.memberOf("ada")).isPresent();
        assertThat(told).containsExactly(new VisitorLeft("ada", garden));
    }

    @Test
    void leaving_without_a_response_renews_the_session_id_with_the_next_one() {
        assertThat(VisitorSession.renewIfRequired(request(), ada)).isFalse();
        leaving.leaveUnanswered(ada, "ada", garden);

        assertThat(VisitorSession.renewIfRequired(request(), ada)).isTrue();
        assertThat(VisitorSession.renewIfRequired(request(), ada)).isFalse();

        assertThat(asked).containsOnlyOnce("changeSessionId").contains("setAttribute");
    }

    @Test
    void leaving_over_http_renews_no_other_session_id() {
        leaving.leave(ada, "ada", garden);

        assertThat(VisitorSession.renewIfRequired(request(), ada))
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

    /** A proxy that records calls; it returns a session, or a value without effect. */
    @SuppressWarnings("unchecked")
    private <T> T noting(Class<T> type, HttpSession session) {
        return (T) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            asked.add(method.getName());
            if (method.getReturnType() == HttpSession.class) return session;
            return method.getReturnType() == boolean.class ? false : null;
        });
    }
}
