package chat.parley.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.text.RoomCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests copied cookies: Ada's request and the thief's belong to one session. */
class VisitorTest {
    private final Visitor ada = new Visitor("ada");
    private final HttpServletRequest hers = request();
    private final HttpServletRequest thiefs = request();

    @BeforeEach
    void both_have_come() {
        VisitorRequest.note(hers);
        VisitorRequest.note(thiefs);
    }

    private void adaLeaves() {
        VisitorSession.renew(hers, ada);
        ada.changeId("somebody else");
        ada.bindTo(hers);
    }

    @Test
    void a_request_in_flight_while_the_visitor_leaves_is_anonymous() {
        assertThat(Visitor.of(thiefs)).containsSame(ada);

        adaLeaves();

        assertThat(Visitor.of(hers)).containsSame(ada);
        assertThat(Visitor.of(thiefs)).isEmpty();
        assertThat(VisitorRequest.isOvertaken(thiefs)).isTrue();
    }

    @Test
    void a_request_in_flight_gets_no_cookie_by_joining_or_leaving() {
        RoomCode garden = new RoomCode("22222222");
        VisitorSession.begin(thiefs, ada, garden);

        adaLeaves();

        assertThatThrownBy(() -> Visitor.orNew(thiefs)).hasMessage("not-a-member");
        assertThatThrownBy(() -> VisitorSession.begin(thiefs, ada, garden)).hasMessage("not-a-member");
        assertThatThrownBy(() -> VisitorSession.renew(thiefs, ada)).hasMessage("not-a-member");
        VisitorSession.begin(hers, ada, garden);
    }

    @Test
    void the_visitor_is_fixed_when_the_request_begins() {
        adaLeaves();

        VisitorRequest.note(thiefs);

        assertThat(Visitor.of(thiefs)).isEmpty();
    }

    @Test
    void owed_cookies_go_to_the_next_request_not_to_one_in_flight() {
        ada.changeId("somebody else");
        ada.requireNewCookies();

        assertThat(VisitorSession.renewIfRequired(thiefs, ada)).isFalse();
        assertThat(VisitorSession.renewIfRequired(request(), ada)).isTrue();
    }

    private HttpServletRequest request() {
        Map<Object, Object> attributes = new HashMap<>();
        return proxy(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getSession" -> proxy(HttpSession.class, (asked, its) -> asked.equals("getAttribute") ? ada : null);
            case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
            case "getAttribute" -> attributes.get(arguments[0]);
            default -> null;
        });
    }

    private interface Answering {
        Object answer(String method, Object[] arguments);
    }

    private <T> T proxy(Class<T> type, Answering answering) {
        Object proxy = Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object answer = answering.answer(method.getName(), arguments);
                    if (answer == null && method.getReturnType() == boolean.class) return false;
                    return answer;
                });
        return type.cast(proxy);
    }
}
