package chat.parley.visitor;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The cookie of a visitor token. It has the path of the session's cookie, and is Secure if that one is. */
final class TokenCookie {
    private static final String NAME = "PARLEY_VISITOR";

    private TokenCookie() {}

    /**
     * The token that the request brings. Two such cookies count as none, because one of them is forged. The header is
     * read directly, because WildFly reports only one of two cookies with one name.
     */
    static Optional<String> shown(HttpServletRequest request) {
        List<String> ours = Collections.list(request.getHeaders("Cookie")).stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(NAME + "="))
                .map(cookie -> cookie.substring(NAME.length() + 1))
                .toList();
        return ours.size() == 1 ? Optional.of(ours.get(0)) : Optional.empty();
    }

    static void give(String token, HttpServletRequest request, HttpServletResponse response) {
        SessionCookieConfig session = request.getServletContext().getSessionCookieConfig();
        String secure = session.isSecure() ? "; Secure" : "";
        // Written as a header, because the cookies of GlassFish 7 have no SameSite.
        response.addHeader(
                "Set-Cookie", NAME + "=" + token + "; Path=" + session.getPath() + secure + "; HttpOnly; SameSite=Lax");
    }
}
