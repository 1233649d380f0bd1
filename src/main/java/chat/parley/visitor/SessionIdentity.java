package chat.parley.visitor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Identifies the visitor by the request's HTTP session. */
@ApplicationScoped
class SessionIdentity implements Identity {
    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<String> visitor(HttpServletRequest request, Optional<String> known) {
        return Visitor.of(request).map(Visitor::id).or(() -> known);
    }
}
