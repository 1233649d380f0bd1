package chat.parley.socket;

import chat.parley.log.Position;
import chat.parley.visitor.Visitor;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;

/**
 * Handshake configurator that passes the visitor whom {@link LiveFilter} found in the HTTP session to the endpoint,
 * where neither a request scope nor a session scope is active. It also reads the parameters of the page's address.
 *
 * <p>Threads: the container's, one for each handshake. Errors: none; a missing or malformed value is null or has a
 * default.
 */
public class Handshake extends ServerEndpointConfig.Configurator {
    private static final String VISITOR = "parley.visitor";
    private static final String ALIVE = "parley.aliveSeconds";
    /** Calls within one session time-out, so that a page that misses one is not signed out. */
    private static final int CALLS_IN_A_SESSION = 3;

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        HttpSession session = (HttpSession) request.getHttpSession();
        Visitor.of(session).ifPresent(visitor -> {
            config.getUserProperties().put(VISITOR, visitor);
            config.getUserProperties().put(ALIVE, aliveSeconds(session));
        });
    }

    /** Returns the visitor; null if the session ended between the filter and the endpoint. */
    static Visitor visitor(Session session) {
        return (Visitor) session.getUserProperties().get(VISITOR);
    }

    /** Returns the interval of the calls by which the page keeps its HTTP session alive, in seconds. */
    static long aliveSeconds(Session session) {
        return (Long) session.getUserProperties().get(ALIVE);
    }

    /**
     * Returns the position from which the page resumes, according to the connection's URL; the start if the URL has
     * none.
     */
    static Position position(Session session) {
        String epoch = parameter(session, "epoch");
        String after = parameter(session, "after");
        if (epoch == null || after == null) return Position.START;
        try {
            return new Position(epoch, Long.parseLong(after));
        } catch (NumberFormatException notANumber) {
            return Position.START;
        }
    }

    private static String parameter(Session session, String name) {
        List<String> values = session.getRequestParameterMap().getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    private static Long aliveSeconds(HttpSession session) {
        long timeout = session.getMaxInactiveInterval();
        return timeout <= 0 ? Long.valueOf(600) : Long.valueOf(Math.max(1, timeout / CALLS_IN_A_SESSION));
    }
}
