package chat.parley.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.room.Rooms;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import jakarta.enterprise.event.Event;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Tests what ends with a session. */
class SessionsTest {
    private final Visitor ada = new Visitor("ada");
    private final List<RoomCode> asked = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private final Sessions sessions = new Sessions();

    @SuppressWarnings({"unchecked", "UnnecessaryAssignment"})
    private void endsWith(Optional<Refusal> answer) {
        ada.addRoom(new RoomCode("K7QM4T2X"));
        ada.addRoom(new RoomCode("22222222"));
        sessions.tokens = new VisitorTokens(Settings.defaults());
        sessions.gone = (Event<VisitorGone>) stand(Event.class, told::add);
        sessions.rooms = new NoRooms(answer);
        sessions.sessionDestroyed(new HttpSessionEvent((HttpSession) stand(HttpSession.class, key -> ada)));
    }

    @Test
    void rooms_and_connections_are_told() {
        endsWith(Optional.empty());
        assertThat(asked).hasSize(2);
        assertThat(told).containsExactly(new VisitorGone("ada", true));
    }

    @Test
    void connections_are_told_even_if_rooms_cannot_be() {
        endsWith(Optional.of(Refusal.UNAVAILABLE));
        assertThat(asked).hasSize(2);
        assertThat(told).containsExactly(new VisitorGone("ada", true));
    }

    /** A proxy that answers every method with one argument by a function. */
    private static Object stand(Class<?> type, UnaryOperator<Object> answer) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            Object given = answer.apply(arguments[0]);
            return method.getReturnType() == void.class ? null : given;
        });
    }

    private final class NoRooms extends Rooms {
        private final Optional<Refusal> answer;

        NoRooms(Optional<Refusal> answer) {
            this.answer = answer;
        }

        @Override
        public Optional<Room> find(RoomCode code) {
            asked.add(code);
            answer.ifPresent(no -> {
                throw new Refused(no);
            });
            return Optional.empty();
        }
    }
}
