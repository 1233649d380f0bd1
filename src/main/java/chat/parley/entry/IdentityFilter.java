package chat.parley.entry;

import chat.parley.refusal.Refused;
import chat.parley.visitor.Identities;
import chat.parley.visitor.Visitor;
import chat.parley.visitor.VisitorRequest;
import chat.parley.visitor.VisitorSession;
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
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Attaches to the request's session the visitor that the {@link Identities} found, such as one who was on another
 * server before. It also sends the new cookies to a visitor who left a room over the socket.
 */
public class IdentityFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(IdentityFilter.class.getName());

    @Inject
    private transient Identities identities;

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
        if (!ours && !clients.isForeignOrigin(request)) {
            renew(request);
            identify(request, response);
            SameSite.see(request);
        }
        chain.doFilter(request, response);
    }

    /** Renews the cookies, except on an upgrade, whose answer may lose them. */
    private static void renew(HttpServletRequest request) {
        if (!Paths.of(request).startsWith("/live/"))
            Visitor.of(request).ifPresent(visitor -> VisitorSession.renewIfRequired(request, visitor));
    }

    /** Reads the session's visitor before it asks the identities, because another request may change it meanwhile. */
    private void identify(HttpServletRequest request, HttpServletResponse response) {
        if (VisitorRequest.isOvertaken(request)) return;
        Optional<Visitor> visitor = Visitor.of(request);
        Optional<String> before = visitor.map(Visitor::id);
        try {
            identities
                    .find(request)
                    .filter(found -> before.filter(found.id()::equals).isEmpty())
                    .ifPresent(found -> resumeSession(request, visitor, found));
            tokens.give(request, response);
        } catch (Refused no) {
            LOG.log(Level.FINE, "Nobody began a session or changed it: {0}", no.refusal());
        }
    }

    /**
     * Attaches the visitor to a session. A new session needs a place in the session limits.
     *
     * @throws Refused if there is none, or if another request has changed the session's visitor meanwhile
     */
    private void resumeSession(HttpServletRequest request, Optional<Visitor> before, Identities.Found found) {
        if (before.isEmpty()) begin(request, found, places.take(clients.address(request)));
        else VisitorSession.replace(request, before.get(), found.id(), found.signedIn());
    }

    private static void begin(HttpServletRequest request, Identities.Found found, SessionPlace place) {
        try {
            VisitorSession.resume(request, found.id(), found.signedIn());
        } finally {
            if (Visitor.of(request).isPresent()) place.bindTo(request.getSession(false));
            else place.release();
        }
    }
}
