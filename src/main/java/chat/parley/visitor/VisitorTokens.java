package chat.parley.visitor;

import chat.parley.refusal.Refused;
import chat.parley.room.Rooms;
import chat.parley.settings.LogPlace;
import chat.parley.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The cookie by which a visitor is known to every server that has the same key: sessions are each server's own, and end
 * with it. Off unless there is a key ({@code parley.gate.visitorKey}). A pass gives nothing by itself: it says whose the
 * seats are, and the id of a visitor who has given up a seat has none any more.
 */
@ApplicationScoped
public class VisitorTokens {
    static final String COOKIE = "PARLEY_VISITOR";
    private static final Logger LOG = Logger.getLogger(VisitorTokens.class.getName());
    private static final String ALONE = "Other servers do not know who comes from this one: set parley.gate.visitorKey";
    private static final String GIVEN = "parley.pass";

    private final Optional<TokenSigner> signer;
    private final Rooms rooms;
    private final Duration life;

    /** For the container's proxy only. */
    protected VisitorTokens() {
        this(Settings.defaults(), null);
    }

    /** @throws IllegalArgumentException if the key is too short */
    @Inject
    public VisitorTokens(Settings settings, Rooms rooms) {
        this.rooms = rooms;
        boolean shared = settings.log().place() == LogPlace.REDIS;
        if (shared && settings.gate().visitors().visitorKey().isEmpty()) LOG.log(Level.WARNING, ALONE);
        signer = Optional.of(settings.gate().visitors().visitorKey())
                .filter(key -> !key.isEmpty())
                .map(TokenSigner::new);
        life = settings.gate().visitors().visitorFor();
    }

    /** Whether visitors are known to other servers too. */
    public boolean areGiven() {
        return signer.isPresent();
    }

    /** Whether the request comes with something that may be a pass. */
    public boolean isShown(HttpServletRequest request) {
        return areGiven() && shown(request).isPresent();
    }

    /**
     * Who comes with a pass and no session is the same visitor here; who is known is given a newer pass in time. Where the two
     * name different ids the session stands, unless its id was retired: then the visitor has left a room on another server.
     */
    public void see(HttpServletRequest request, HttpServletResponse response) {
        if (Visitor.isOvertaken(request)) return;
        try {
            signer.ifPresent(known -> see(request, response, known));
        } catch (Refused away) {
            LOG.log(Level.FINE, "Nobody can say whether an id was retired; the session stands", away);
        }
    }

    private void see(HttpServletRequest request, HttpServletResponse response, TokenSigner known) {
        Instant now = Instant.now();
        Optional<VisitorToken> shown = shown(request).flatMap(text -> VisitorToken.read(text, known, now));
        Optional<String> session = Visitor.of(request).map(Visitor::id);
        shown.filter(token -> session.isEmpty() || isSucceeded(session.get(), token.visitor()))
                .ifPresent(token -> Visitor.bearing(token, request));
        Visitor.of(request)
                .map(Visitor::id)
                .filter(id -> shown.filter(token -> token.visitor().equals(id) && !token.isDue(now, life))
                        .isEmpty())
                .filter(id -> !id.equals(request.getAttribute(GIVEN)))
                .ifPresent(id -> give(request, response, new VisitorToken(id, now.plus(life)).text(known)));
    }

    private boolean isSucceeded(String session, String shown) {
        return !session.equals(shown) && rooms.isRetired(session) && !rooms.isRetired(shown);
    }

    private static void give(HttpServletRequest request, HttpServletResponse response, String token) {
        Visitor.of(request).ifPresent(visitor -> request.setAttribute(GIVEN, visitor.id()));
        SessionCookieConfig session = request.getServletContext().getSessionCookieConfig();
        String secure = session.isSecure() ? "; Secure" : "";
        // By hand, because GlassFish 7 knows no SameSite.
        response.addHeader(
                "Set-Cookie",
                COOKIE + "=" + token + "; Path=" + session.getPath() + secure + "; HttpOnly; SameSite=Lax");
    }

    /**
     * Two are none: one of them is somebody else's work. Read from the header, for of two cookies with one name WildFly
     * tells only one.
     */
    private static Optional<String> shown(HttpServletRequest request) {
        List<String> ours = Collections.list(request.getHeaders("Cookie")).stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .map(cookie -> cookie.substring(COOKIE.length() + 1))
                .toList();
        return ours.size() == 1 ? Optional.of(ours.get(0)) : Optional.empty();
    }
}
