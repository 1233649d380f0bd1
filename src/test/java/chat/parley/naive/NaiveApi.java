package chat.parley.naive;

import chat.parley.testkit.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Serves rooms, members and history, as far as a {@code Chatter} needs them. */
@WebServlet("/api/*")
public class NaiveApi extends HttpServlet {
    static final String PERSON = "person";

    private static final long serialVersionUID = 1;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Json body = Json.read(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        Json made = request.getPathInfo().endsWith("/members") ? join(request, body) : room(body);
        write(response, HttpServletResponse.SC_CREATED, made.toString());
    }

    private static Json room(Json body) {
        return Json.empty().with("code", body.text("title").toUpperCase(Locale.ROOT));
    }

    private static Json join(HttpServletRequest request, Json body) {
        Json person = NaiveRoom.of(code(request)).newMember(body.text("name"));
        request.getSession().setAttribute(PERSON, person.toString());
        return person;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long after = Long.parseLong(request.getParameter("after"));
        write(response, HttpServletResponse.SC_OK, NaiveRoom.of(code(request)).page(after));
    }

    private static String code(HttpServletRequest request) {
        return request.getPathInfo().replaceFirst("^/rooms/([^/]+)/.*", "$1");
    }

    private static void write(HttpServletResponse response, int status, String json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(json);
    }
}
