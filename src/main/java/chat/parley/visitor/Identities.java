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
     * A visitor that an identity has found.
     *
     * @param signedIn whether that identity is an extension's: the session and the token say who somebody was, but not
     *     who somebody is
     */
    public record Found(String id, boolean signedIn) {}

    /**
     * The visitor of a request; empty for a stranger.
     *
     * @throws chat.parley.refusal.Refused if an identity cannot answer at the moment
     */
    public Optional<Found> find(HttpServletRequest request) {
        Optional<Found> found = Optional.empty();
        for (Identity identity : inOrder) {
            Optional<String> known = found.map(Found::id);
            Optional<String> answer = identity.visitor(request, known);
            if (!answer.equals(known)) found = answer.map(id -> new Found(id, signsIn(identity)));
        }
        return found;
    }

    private static boolean signsIn(Identity identity) {
        return !(identity instanceof SessionIdentity) && !(identity instanceof TokenIdentity);
    }
}
