package chat.parley.live;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/** Ends the session of the request, at once or after some idle seconds. Deployed only for {@link SessionIT}. */
@WebServlet("/end-of-session")
public class EndOfSession extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        String idle = request.getParameter("after");
        if (session != null && idle == null) session.invalidate();
        else if (session != null) session.setMaxInactiveInterval(Integer.parseInt(idle));
        response.setStatus(session != null ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_NOT_FOUND);
    }
}
