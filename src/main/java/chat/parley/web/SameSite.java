package chat.parley.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;

/**
 * Adds {@code SameSite=Lax} to the session's cookie. {@code web.xml} asks for it, which is enough on Open Liberty.
 * WildFly needs {@code WEB-INF/undertow-handlers.conf}. GlassFish 7 has no such attribute, so the header that it has
 * just written is completed here, unless the answer has been sent.
 */
public final class SameSite {
    private static final String RESPONSE = "parley.response";
    private static final String HEADER = "Set-Cookie";

    private SameSite() {}

    /** Stores the response in the request, for the code that begins a session. */
    static void remember(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(RESPONSE, response);
    }

    public static Optional<HttpServletResponse> response(HttpServletRequest request) {
        return Optional.ofNullable((HttpServletResponse) request.getAttribute(RESPONSE));
    }

    /** Completes the cookie after the request's session began or changed its id. */
    public static void see(HttpServletRequest request) {
        response(request).ifPresent(SameSite::see);
    }

    private static void see(HttpServletResponse response) {
        List<String> cookies = List.copyOf(response.getHeaders(HEADER));
        if (cookies.stream().allMatch(SameSite::said)) return;
        response.setHeader(HEADER, complete(cookies.get(0)));
        cookies.stream().skip(1).forEach(cookie -> response.addHeader(HEADER, complete(cookie)));
    }

    private static boolean said(String cookie) {
        return cookie.contains("SameSite=");
    }

    private static String complete(String cookie) {
        return said(cookie) ? cookie : cookie + "; SameSite=Lax";
    }
}
