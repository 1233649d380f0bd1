package chat.parley.visitor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * One way to tell which visitor a request is from, such as the session or the visitor token. Every CDI bean of this type is
 * asked, for each request to a page or the API, in the order of {@link #order}; each is told what the ones before it found. The
 * answer of the last one counts, and the request's session is that visitor's from then on. If nobody knows the visitor, the
 * request is a stranger's, who becomes a new visitor by taking a seat.
 *
 * <p>An identity runs on the thread of the request, before its session begins or changes, and for several requests at once. It
 * waits for nothing that may take long.
 */
public interface Identity {
    /** The identity with the lowest number is asked first: the session has 100, the visitor token 200. */
    int order();

    /**
     * The id of the visitor that the request is from. It is a credential: nobody else can guess it.
     *
     * @param known the id that the identities before this one found; empty if none of them knows the visitor
     * @return {@code known} if this identity has nothing to add
     * @throws chat.parley.refusal.Refused if nobody can tell at the moment; then the request goes on as its session says
     */
    Optional<String> visitor(HttpServletRequest request, Optional<String> known);
}
