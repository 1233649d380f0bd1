package chat.parley.socket;

import chat.parley.log.Position;
import chat.parley.visitor.Visitor;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;

/**
 * Carries who it is from the HTTP session, which the filter found there, to the endpoint: in an endpoint no request and no
 * session scope is active.
 */
public class Handshake extends ServerEndpointConfig.Configurator {
    private static final String VISITOR = "parley.visitor";
    private static final String ALIVE = "parley.aliveSeconds";
    /** A page that misses one is not signed out. */
    private static final int CALLS_IN_A_SESSION = 3;

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        HttpSession session = (HttpSession) request.getHttpSession();
        Visitor.of(session).ifPresent(visitor -> {
            config.getUserProperties().put(VISITOR, visitor);
            config.getUserProperties().put(ALIVE, aliveSeconds(session));
        });
    }

    /** Null if the session ended between the filter and here. */
    static Visitor visitor(Session session) {
        return (Visitor) session.getUserProperties().get(VISITOR);
    }

    static long aliveSeconds(Session session) {
        return (Long) session.getUserProperties().get(ALIVE);
    }

    /** The place from which the page resumes, as its address says; the start if it says none. */
    static Position position(Session session) {
        Map<String, List<String>> query = session.getRequestParameterMap();
        List<String> epoch = query.getOrDefault("epoch", List.of());
        List<String> after = query.getOrDefault("after", List.of());
        if (epoch.isEmpty() || after.isEmpty()) return Position.START;
        try {
            return new Position(epoch.get(0), Long.parseLong(after.get(0)));
        } catch (NumberFormatException notANumber) {
            return Position.START;
        }
    }

    private static Long aliveSeconds(HttpSession session) {
        long timeout = session.getMaxInactiveInterval();
        return timeout <= 0 ? Long.valueOf(600) : Long.valueOf(Math.max(1, timeout / CALLS_IN_A_SESSION));
    }
}
