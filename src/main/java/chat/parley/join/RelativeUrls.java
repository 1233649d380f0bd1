package chat.parley.join;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Computes relative URLs from the address that the browser sees, regardless of forwards inside the server. */
final class RelativeUrls {
    private RelativeUrls() {}

    /**
     * The relative URL from the page to the application's root, {@code ./} or {@code ../}, which works under any
     * prefix.
     */
    static String root(HttpServletRequest request) {
        String path = uri(request).substring(request.getContextPath().length());
        long below = path.chars().filter(c -> c == '/').count() - 1;
        return below <= 0 ? "./" : "../".repeat((int) below);
    }

    /** The relative URL that adds the final slash to the application's root. */
    static String withSlash(HttpServletRequest request) {
        String path = request.getContextPath();
        return path.substring(path.lastIndexOf('/') + 1) + "/";
    }

    private static String uri(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (failed != null) return failed.toString();
        return forwarded != null ? forwarded.toString() : request.getRequestURI();
    }
}
