package chat.parley.shutdown;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Passes each admitted handshake to the {@link ShutdownHold}. It follows {@code LiveFilter} in {@code web.xml}.
 *
 * <p>Thread-safe; it neither waits nor refuses.
 */
public class HandshakeFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    private transient ShutdownHold hold;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        hold.see(request);
        chain.doFilter(request, response);
    }
}
