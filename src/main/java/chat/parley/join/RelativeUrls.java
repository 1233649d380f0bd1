package chat.parley.join;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Where the browser believes it is, whatever was forwarded to what. */
final class RelativeUrls {
    private RelativeUrls() {}

    /** The way from the page to the application's root: {@code ./} or {@code ../}, so that any prefix does. */
    static String root(HttpServletRequest request) {
        String path = uri(request).substring(request.getContextPath().length());
        long below = path.chars().filter(c -> c == '/').count() - 1;
        return below <= 0 ? "./" : "../".repeat((int) below);
    }

    /** The way from the application's root without its slash to the same with it, for a request that asks for that. */
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
