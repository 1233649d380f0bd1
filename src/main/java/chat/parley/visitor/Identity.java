package chat.parley.visitor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * A way to identify the visitor of a request, such as the session or the visitor token. Every CDI bean of this type is
 * asked, for each request to a page or the API, in the order of {@link #order}, and receives the result of those before
 * it. The last answer counts, and the request's session then belongs to that visitor. If no identity knows the visitor,
 * the request is a stranger's, who becomes a new visitor by taking a seat.
 *
 * <p>Answer {@code known} if there is one: when a visitor leaves a room, the session gets a new id, and an identity that
 * repeats the old id brings it back. An answer in place of a known id does not end the seats and connections of that
 * id.
 *
 * <p>An identity runs on the thread of the request, before its session begins or changes, and for several requests at
 * once. It must not block for long.
 */
public interface Identity {
    /** The position in the chain, lowest first: the session has 100, the visitor token 200. */
    int order();

    /**
     * The visitor id of a request. The id is a UUID, and a credential that nobody else can guess.
     *
     * @param known the id that the identities before this one found; empty if none of them knows the visitor
     * @return {@code known} if this identity has nothing to add
     * @throws chat.parley.refusal.Refused if the visitor cannot be determined at the moment; the request then continues
     *     with its session's visitor
     */
    Optional<String> visitor(HttpServletRequest request, Optional<String> known);
}
