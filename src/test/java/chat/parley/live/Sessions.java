package chat.parley.live;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Reports how many sessions were ever created. Deployed only for {@link StrangersIT}. */
@WebServlet("/sessions")
@WebListener
public class Sessions extends HttpServlet implements HttpSessionListener {
    private static final long serialVersionUID = 1;
    private static final AtomicInteger MADE = new AtomicInteger();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        MADE.incrementAndGet();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().println(MADE.get());
    }
}
