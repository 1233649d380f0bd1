package chat.parley.visitor;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The cookie of a visitor token: where the session's cookie counts this one does, and it is Secure where that one is. */
final class TokenCookie {
    private static final String NAME = "PARLEY_VISITOR";

    private TokenCookie() {}

    /**
     * What the request brings. Two are none: one of them is somebody else's work. Read from the header, for of two cookies with
     * one name WildFly tells only one.
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
        // By hand, because GlassFish 7 knows no SameSite.
        response.addHeader(
                "Set-Cookie", NAME + "=" + token + "; Path=" + session.getPath() + secure + "; HttpOnly; SameSite=Lax");
    }
}
