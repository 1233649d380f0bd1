package chat.parley.shutdown;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Receives the request that the server sends to itself ({@link LibertyHold}). Every other request gets 404.
 *
 * <p>Its destruction drains too. When an application stops, its servlets are destroyed first, and each server waits for
 * that. Open Liberty 26.0.0.5 ends HTTP sessions and closes WebSockets after it ({@code WebApp.destroy}), and does not
 * wait for the listener of its signs ({@link LibertyStop}).
 */
@WebServlet(urlPatterns = LibertyHold.PATH, asyncSupported = true, loadOnStartup = 1)
public class LibertyHoldServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient LibertyHold hold;

    @Inject
    private transient Shutdown shutdown;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!hold.takes(request)) response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @Override
    public void destroy() {
        shutdown.drain();
    }
}
