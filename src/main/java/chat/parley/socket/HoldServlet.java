package chat.parley.socket;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the server's own request comes to: {@link Hold}. For everybody else there is nothing here. */
@WebServlet(urlPatterns = Hold.PATH, asyncSupported = true)
public class HoldServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Hold hold;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!hold.takes(request)) response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
