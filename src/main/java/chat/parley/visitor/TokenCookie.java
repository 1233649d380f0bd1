package chat.parley.visitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;

/** The cookie of a visitor token. */
final class TokenCookie {
    private static final String NAME = "PARLEY_VISITOR";

    private TokenCookie() {}

    /** The token that the request brings. Two such cookies count as none, because one of them is forged. */
    static Optional<String> shown(HttpServletRequest request) {
        List<String> ours = CookieHeader.shown(request)
                .filter(cookie -> cookie.startsWith(NAME + "="))
                .map(cookie -> cookie.substring(NAME.length() + 1))
                .toList();
        return ours.size() == 1 ? Optional.of(ours.get(0)) : Optional.empty();
    }

    static void give(String token, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", CookieHeader.of(request, NAME + "=" + token));
    }
}
