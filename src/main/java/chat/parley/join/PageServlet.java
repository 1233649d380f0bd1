package chat.parley.join;

import chat.parley.entry.FindRoom;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.text.RoomCode;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Routes the URLs that people see: {@code /}, {@code /join/CODE} and {@code /rooms/CODE}. A member of the room goes
 * straight to the room page.
 */
@WebServlet(
        urlPatterns = {"", "/join/*", "/rooms/*"},
        asyncSupported = true)
public class PageServlet extends HttpServlet {
    static final String ROOM = "parley.room";
    static final String INVITATION = "parley.invitation";
    private static final long serialVersionUID = 1;

    @Inject
    private transient FindRoom rooms;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (bare(request)) {
            redirect(response, RelativeUrls.withSlash(request));
            return;
        }
        String language = request.getParameter("lang");
        if (language != null) {
            Language.choose(language, request, response);
            redirect(response, RelativeUrls.root(request) + same(request));
            return;
        }
        try {
            visit(request, response);
        } catch (Refused unavailable) {
            response.sendError(unavailable.refusal().status());
        }
    }

    private void visit(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String typed = code(request);
        boolean room = request.getServletPath().equals("/rooms");
        if (isUntidy(typed)) {
            redirect(response, RelativeUrls.root(request) + same(request));
            return;
        }
        Optional<Room> seat = rooms.own(request, typed);
        if (room && seat.isPresent()) show(request, response, "/room.xhtml", ROOM, seat.get());
        else if (room && RoomCode.read(typed).isPresent())
            redirect(response, RelativeUrls.root(request) + "join/" + spelled(typed));
        else if (seat.isPresent()) redirect(response, RelativeUrls.root(request) + "rooms/" + spelled(typed));
        else
            show(
                    request,
                    response,
                    "/join.xhtml",
                    INVITATION,
                    typed.isEmpty() ? null : Invitation.read(typed, rooms, request));
    }

    private static void show(
            HttpServletRequest request, HttpServletResponse response, String view, String key, Object value)
            throws ServletException, IOException {
        request.setAttribute(key, value);
        request.getRequestDispatcher(view).forward(request, response);
    }

    /** Redirects to a relative URL, which stays valid behind a proxy that strips a prefix. */
    private static void redirect(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
    }

    /** The requested page, relative to the root, without the language parameter. */
    private static String same(HttpServletRequest request) {
        String typed = code(request);
        if (typed.isEmpty()) return "";
        return (request.getServletPath().equals("/rooms") ? "rooms/" : "join/") + spelled(typed);
    }

    /** Whether a code has other signs with it, such as the full stop behind a link. They cost no guess. */
    private static boolean isUntidy(String typed) {
        return RoomCode.read(typed).filter(code -> !code.isSpelled(typed)).isPresent();
    }

    /**
     * Whether the URL lacks its final slash. Liberty serves the start page there too, where its relative links would be
     * wrong.
     */
    private static boolean bare(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath());
    }

    /** Some servers keep path parameters, such as a session's id, which no page repeats. */
    private static String withoutParameters(String path) {
        int semicolon = path.indexOf(';');
        return semicolon < 0 ? path : path.substring(0, semicolon + 1);
    }

    private static String code(HttpServletRequest request) {
        String path = request.getPathInfo();
        if (path != null && path.length() > 1) return withoutParameters(path.substring(1));
        return Stream.of("room", "code")
                .map(request::getParameter)
                .filter(Objects::nonNull)
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    /** A code as people read it. A malformed code must not be copied into a header unchanged. */
    private static String spelled(String typed) {
        return RoomCode.read(typed).map(RoomCode::dashed).orElse("");
    }
}
