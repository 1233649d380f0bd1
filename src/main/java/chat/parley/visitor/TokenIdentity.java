package chat.parley.visitor;

import chat.parley.room.Rooms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Identifies the visitor by the request's visitor token. If the session names another visitor, the session wins, unless
 * its id was retired: then the visitor has left a room on another server.
 */
@ApplicationScoped
class TokenIdentity implements Identity {
    private final VisitorTokens tokens;
    private final Rooms rooms;

    /** For the container's proxy only. */
    protected TokenIdentity() {
        this(null, null);
    }

    @Inject
    TokenIdentity(VisitorTokens tokens, Rooms rooms) {
        this.tokens = tokens;
        this.rooms = rooms;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<String> visitor(HttpServletRequest request, Optional<String> known) {
        return tokens.shown(request)
                .map(VisitorToken::visitor)
                .filter(shown -> known.isEmpty() || isSuperseded(known.get(), shown))
                .or(() -> known);
    }

    private boolean isSuperseded(String session, String shown) {
        return !session.equals(shown) && rooms.isRetired(session) && !rooms.isRetired(shown);
    }
}
