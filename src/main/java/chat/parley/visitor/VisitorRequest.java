package chat.parley.visitor;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The visitor id that a request came with. If another request has replaced the id of the session's visitor meanwhile,
 * this request may come from copied cookies, and it counts as a stranger's.
 */
public final class VisitorRequest {
    private static final String CAME = "parley.came";

    private VisitorRequest() {}

    /** Records the id that this request comes with, once. Call it before anything blocks. */
    public static void note(HttpServletRequest request) {
        if (request.getAttribute(CAME) == null)
            Visitor.of(request.getSession(false)).ifPresent(visitor -> bind(request, visitor.id()));
    }

    /** Binds this request to the visitor with this id. */
    static void bind(HttpServletRequest request, String id) {
        request.setAttribute(CAME, id);
    }

    /** Whether the visitor of the session has given up the id that this request came with. */
    public static boolean isOvertaken(HttpServletRequest request) {
        return Visitor.of(request.getSession(false))
                .filter(visitor -> !cameFrom(request, visitor))
                .isPresent();
    }

    /** Whether the request came with the visitor's current id, or no id was recorded. */
    static boolean cameFrom(HttpServletRequest request, Visitor visitor) {
        Object came = request.getAttribute(CAME);
        return came == null || came.equals(visitor.id());
    }
}
