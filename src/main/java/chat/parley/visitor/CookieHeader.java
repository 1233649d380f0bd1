package chat.parley.visitor;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;

/**
 * The headers of cookies that hold a secret. These cookies have the path of the session's cookie, are Secure if that
 * one is, and cannot be read by scripts.
 */
public final class CookieHeader {
    private CookieHeader() {}

    /**
     * The cookies of a request in their order, each as {@code NAME=value}. The header is read directly, because WildFly
     * reports only one of two cookies with one name.
     */
    public static Stream<String> shown(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Cookie")).stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip);
    }

    /**
     * The value of a {@code Set-Cookie} header: the cookies of GlassFish 7 have no SameSite.
     *
     * @param cookie {@code NAME=value}, and attributes that only this cookie has
     */
    public static String of(HttpServletRequest request, String cookie) {
        SessionCookieConfig session = request.getServletContext().getSessionCookieConfig();
        String secure = session.isSecure() ? "; Secure" : "";
        return cookie + "; Path=" + session.getPath() + secure + "; HttpOnly; SameSite=Lax";
    }
}
