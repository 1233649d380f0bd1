package chat.parley.entry;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.settings.Settings;
import chat.parley.visitor.Visitor;
import chat.parley.visitor.VisitorSession;
import chat.parley.visitor.VisitorTokens;
import chat.parley.web.ClientAddresses;
import chat.parley.web.Cookies;
import chat.parley.web.SameSite;
import chat.parley.web.SessionPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Attaches a visitor who has taken a seat to a session, with its cookies. */
@ApplicationScoped
class SignIn {
    private static final Logger LOG = Logger.getLogger(SignIn.class.getName());

    private final Cookies cookies;
    private final VisitorTokens tokens;

    /** For the container's proxy only. */
    protected SignIn() {
        this(Settings.defaults(), null, null);
    }

    @Inject
    SignIn(Settings settings, ClientAddresses clients, VisitorTokens tokens) {
        this.cookies = new Cookies(settings.gate().visitors().secureCookie(), clients);
        this.tokens = tokens;
    }

    /**
     * Attaches the visitor to the request's session.
     *
     * @param place the place of a session that begins; if the server has no session for it, the seat is given up again
     * @throws Refused {@link Refusal#SERVER_FULL}, or as {@link VisitorSession#begin}
     */
    void begin(HttpServletRequest request, Visitor visitor, Room room, SessionPlace place) {
        try {
            VisitorSession.begin(request, visitor, room.code());
        } catch (Refused overtaken) {
            throw overtaken;
        } catch (RuntimeException full) {
            LOG.log(Level.WARNING, "The server has no more sessions: allow it more than parley.gate.sessions", full);
            if (place != SessionPlace.NONE) room.leave(visitor.id());
            throw new Refused(Refusal.SERVER_FULL);
        }
        place.bindTo(request.getSession(false));
        cookies.check(request);
        renewCookies(request);
    }

    /** Adds the cookies of the session and of the visitor's newest id to the answer. */
    void renewCookies(HttpServletRequest request) {
        SameSite.response(request).ifPresent(response -> tokens.give(request, response));
        SameSite.see(request);
    }
}
