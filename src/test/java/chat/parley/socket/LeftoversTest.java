package chat.parley.socket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeftoversTest {
    private final List<Session> freed = new ArrayList<>();
    private long now;
    private final Leftovers leftovers = new Leftovers(() -> now, freed::add);
    private final Session adas = session("Ada's");
    private final Session graces = session("Grace's");

    @Test
    void a_session_not_collected_after_42_seconds_is_freed_once() {
        leftovers.ends(adas);
        passes(10);
        leftovers.ends(graces);

        passes(31);
        assertThat(freed).isEmpty();
        passes(1);
        assertThat(freed).containsExactly(adas);
        passes(10);
        assertThat(freed).containsExactly(adas, graces);
        passes(60);
        assertThat(freed).hasSize(2);
    }

    @Test
    void stopping_the_application_frees_all_sessions_at_once() {
        leftovers.ends(adas);
        passes(1);
        assertThat(freed).isEmpty();

        leftovers.freeAll();

        assertThat(freed).containsExactly(adas);
    }

    private void passes(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
        leftovers.tick();
    }

    private static Session session(String name) {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> name;
                });
    }
}
