package chat.parley.socket;

import chat.parley.entry.ConnectToRoom;
import chat.parley.entry.Networks;
import chat.parley.entry.Voices;
import chat.parley.limits.Address;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.visitor.Visitor;
import chat.parley.web.ClientAddresses;
import chat.parley.web.Paths;
import chat.parley.web.Problem;
import chat.parley.web.ServerKind;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;

/**
 * Checks a handshake before the upgrade: the page's origin, the session, the seat and the limits. The containers' own
 * {@code checkOrigin} allows every origin, and Liberty creates a session before it asks.
 *
 * <p>Thread-safe. Errors: a refusal is answered with a problem document, and the handshake ends.
 */
public class LiveFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String PATH = "/live/";
    /** Length of 16 bytes in Base64. */
    private static final int KEY_CHARS = 24;

    @Inject
    private transient ClientAddresses clients;

    @Inject
    private transient ConnectToRoom rooms;

    @Inject
    private transient Voices voices;

    @Inject
    private transient Networks networks;

    @Inject
    private transient Connections connections;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            check(request);
        } catch (Refused no) {
            Problem.write(response, no);
            return;
        }
        boolean listed = ServerKind.of(request.getServletContext()).listsSocketsBySessionId();
        chain.doFilter(listed ? NamelessSession.of(request) : request, response);
    }

    private void check(HttpServletRequest request) {
        if (!clients.isAllowedOrigin(request)) throw new Refused(Refusal.FOREIGN_ORIGIN);
        Visitor visitor = Visitor.of(request).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
        Address address = clients.address(request);
        Room room = rooms.connecting(request, code(request));
        visitor.from(address.text());
        connections.permit(
                new Peer(visitor.id(), address, networks.of(address), voices.of(room, visitor.id(), address)));
        if (!isHandshake(request)) throw new Refused(Refusal.UNREADABLE);
    }

    /**
     * Returns whether the request is a WebSocket handshake. Any other request would be looked up among the files, and
     * Liberty logs each that it does not find.
     */
    private static boolean isHandshake(HttpServletRequest request) {
        String key = request.getHeader("Sec-WebSocket-Key");
        return request.getMethod().equals("GET")
                && has(request, "Upgrade", "websocket")
                && has(request, "Connection", "upgrade")
                && "13".equals(request.getHeader("Sec-WebSocket-Version"))
                && key != null
                && key.length() == KEY_CHARS;
    }

    private static boolean has(HttpServletRequest request, String header, String word) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .anyMatch(value -> value.strip().equalsIgnoreCase(word));
    }

    private static String code(HttpServletRequest request) {
        String path = Paths.of(request);
        return path.startsWith(PATH) ? path.substring(PATH.length()) : "";
    }
}
