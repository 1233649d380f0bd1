package chat.parley.visitor;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The visitor id that a request came with. If the session's visitor has given it up meanwhile, by another request, this one may
 * be of somebody who copied the cookies, and is nobody's.
 */
public final class VisitorRequest {
    private static final String CAME = "parley.came";

    private VisitorRequest() {}

    /** Notes which id this request comes with, once. Do it before anything is waited for. */
    public static void note(HttpServletRequest request) {
        if (request.getAttribute(CAME) == null)
            Visitor.of(request.getSession(false)).ifPresent(visitor -> isOf(request, visitor.id()));
    }

    /** From now on this request is of the visitor with this id. */
    static void isOf(HttpServletRequest request, String id) {
        request.setAttribute(CAME, id);
    }

    /** Whether the visitor of the session has given up the id that this request came with. */
    public static boolean isOvertaken(HttpServletRequest request) {
        return Visitor.of(request.getSession(false))
                .filter(visitor -> !cameFrom(request, visitor))
                .isPresent();
    }

    /** Whether the request came with the id that the visitor has now, or nobody noted one. */
    static boolean cameFrom(HttpServletRequest request, Visitor visitor) {
        Object came = request.getAttribute(CAME);
        return came == null || came.equals(visitor.id());
    }
}
