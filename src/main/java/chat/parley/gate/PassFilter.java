package chat.parley.gate;

import chat.parley.visitor.Passes;
import chat.parley.visitor.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A visitor who was on another server a moment ago goes on here, in a session of this one; and one who has left a room over
 * the socket is given the cookies of the new id.
 */
public class PassFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Passes passes;

    @Inject
    private transient Callers callers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean ours = Paths.of(request).startsWith("/page/");
        if (!ours && !callers.foreign(request)) {
            renew(request);
            passes.see(request, response);
            SameSite.see(request);
        }
        chain.doFilter(request, response);
    }

    /** Not with an upgrade, whose answer may lose its cookies. */
    private static void renew(HttpServletRequest request) {
        if (!Paths.of(request).startsWith("/live/")) Visitor.of(request).ifPresent(visitor -> visitor.renews(request));
    }
}
