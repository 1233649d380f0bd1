package chat.parley.join;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds out whether the browser keeps cookies, before it gets a seat that it could not come back to. The form's page
 * brings a cookie without any meaning; a browser that sends it back with the form keeps cookies.
 */
final class CookieProbe {
    private static final String NAME = "parley-cookies";
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    private CookieProbe() {}

    /** Whether the request shows that the browser keeps cookies. An extension may know the visitor without any. */
    static boolean isKept(HttpServletRequest request) {
        Set<String> ours = Set.of(NAME, Language.COOKIE, config(request).getName());
        Cookie[] cookies = request.getCookies();
        boolean kept =
                cookies != null && Stream.of(cookies).map(Cookie::getName).anyMatch(ours::contains);
        return kept || request.getSession(false) != null;
    }

    /** The value of a {@code Set-Cookie} header: on GlassFish 7, cookies of the container have no SameSite. */
    static String header(HttpServletRequest request) {
        String secure = config(request).isSecure() ? "; Secure" : "";
        return NAME + "=1; Path=" + config(request).getPath() + "; Max-Age=" + YEAR_SECONDS + secure
                + "; HttpOnly; SameSite=Lax";
    }

    private static SessionCookieConfig config(HttpServletRequest request) {
        return request.getServletContext().getSessionCookieConfig();
    }
}
