package chat.parley.visitor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The chain of all {@link Identity} beans of this server, in their order. Thread-safe. */
@ApplicationScoped
public class Identities {
    private final List<Identity> inOrder;

    /** For the container's proxy only. */
    protected Identities() {
        this(Stream.empty());
    }

    @Inject
    Identities(@Any Instance<Identity> beans) {
        this(beans.stream());
    }

    Identities(Stream<? extends Identity> identities) {
        inOrder = identities
                .<Identity>map(identity -> identity)
                .sorted(Comparator.comparingInt(Identity::order))
                .toList();
    }

    /**
     * The visitor id of a request; empty for a stranger.
     *
     * @throws chat.parley.refusal.Refused if an identity cannot answer at the moment
     */
    public Optional<String> visitor(HttpServletRequest request) {
        Optional<String> known = Optional.empty();
        for (Identity identity : inOrder) known = identity.visitor(request, known);
        return known;
    }
}
