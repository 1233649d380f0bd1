package chat.parley.visitor;

import chat.parley.settings.LogPlace;
import chat.parley.settings.Settings;
import chat.parley.settings.VisitorSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Issues and reads the visitor token, a cookie that identifies a visitor to every server with the same key. Sessions
 * belong to one server and end with it. Disabled unless there is a key ({@code parley.gate.visitorKey}). A token grants
 * nothing by itself: it says whose the seats are, and the id of a visitor who has given up a seat has no seats.
 * Thread-safe.
 */
@ApplicationScoped
public class VisitorTokens {
    private static final Logger LOG = Logger.getLogger(VisitorTokens.class.getName());
    private static final String ALONE = "Other servers do not know who comes from this one: set parley.gate.visitorKey";
    private static final String GIVEN = "parley.token.given";
    private static final String SHOWN = "parley.token.shown";

    private final Optional<TokenSigner> signer;
    private final Duration life;

    /** For the container's proxy only. */
    protected VisitorTokens() {
        this(Settings.defaults());
    }

    /** @throws IllegalArgumentException if the key is too short */
    @Inject
    VisitorTokens(Settings settings) {
        VisitorSettings limits = settings.gate().visitors();
        boolean shared = settings.log().place() == LogPlace.REDIS;
        if (shared && limits.visitorKey().isEmpty()) LOG.log(Level.WARNING, ALONE);
        signer = Optional.of(limits.visitorKey()).filter(key -> !key.isEmpty()).map(TokenSigner::new);
        life = limits.visitorFor();
    }

    /** Whether tokens are issued, so that other servers know the visitors too. */
    boolean isEnabled() {
        return signer.isPresent();
    }

    /** The request's token, if it is valid and has not expired. Each request's token is verified once. */
    Optional<VisitorToken> shown(HttpServletRequest request) {
        if (request.getAttribute(SHOWN) instanceof Optional<?> verified) return verified.map(VisitorToken.class::cast);
        Optional<VisitorToken> shown = signer.flatMap(
                known -> TokenCookie.shown(request).flatMap(text -> VisitorToken.read(text, known, Instant.now())));
        request.setAttribute(SHOWN, shown);
        return shown;
    }

    /** Adds a token for the request's visitor to the answer, unless the request came with a recent one. */
    public void give(HttpServletRequest request, HttpServletResponse response) {
        signer.ifPresent(known -> Visitor.of(request)
                .map(Visitor::id)
                .filter(id -> isDue(id, request))
                .ifPresent(id -> give(id, known, request, response)));
    }

    private boolean isDue(String id, HttpServletRequest request) {
        if (id.equals(request.getAttribute(GIVEN))) return false;
        return shown(request)
                .filter(token -> token.visitor().equals(id) && !token.isDue(Instant.now(), life))
                .isEmpty();
    }

    private void give(String id, TokenSigner known, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(GIVEN, id);
        VisitorToken token = new VisitorToken(id, Instant.now().plus(life));
        TokenCookie.give(token.text(known), request, response);
    }
}
