package chat.parley.entry;

import chat.parley.refusal.Refused;
import chat.parley.visitor.Visitor;
import chat.parley.visitor.VisitorTokens;
import chat.parley.web.ClientAddresses;
import chat.parley.web.Paths;
import chat.parley.web.SameSite;
import chat.parley.web.SessionPlace;
import chat.parley.web.SessionPlaces;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A visitor who was on another server a moment ago goes on here, in a session of this one; and one who has left a room over
 * the socket is given the cookies of the new id.
 */
public class TokenFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(TokenFilter.class.getName());

    @Inject
    private transient VisitorTokens tokens;

    @Inject
    private transient ClientAddresses clients;

    @Inject
    private transient SessionPlaces places;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean ours = Paths.of(request).startsWith("/page/");
        if (!ours && !clients.foreign(request)) {
            renew(request);
            see(request, response);
            SameSite.see(request);
        }
        chain.doFilter(request, response);
    }

    /** Not with an upgrade, whose answer may lose its cookies. */
    private static void renew(HttpServletRequest request) {
        if (!Paths.of(request).startsWith("/live/")) Visitor.of(request).ifPresent(visitor -> visitor.renews(request));
    }

    /** A pass may begin a session, which needs a place like any other; without one the pass is not looked at. */
    private void see(HttpServletRequest request, HttpServletResponse response) {
        if (Visitor.of(request).isPresent() || !tokens.isShown(request)) {
            tokens.see(request, response);
            return;
        }
        try {
            begin(request, response, places.take(clients.address(request)));
        } catch (Refused full) {
            LOG.log(Level.FINE, "A pass began nothing: {0}", full.refusal());
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, SessionPlace place) {
        try {
            tokens.see(request, response);
        } finally {
            if (Visitor.of(request).isPresent()) place.isTakenBy(request.getSession(false));
            else place.release();
        }
    }
}
