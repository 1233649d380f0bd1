package chat.parley.live;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Fails on every request. Deployed only for {@link ErrorsIT}. */
@WebServlet("/faulty")
public class Faulty extends HttpServlet {
    static final String INSIDE = "the way to the kitchen";
    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        throw new IllegalStateException(INSIDE);
    }
}
