package chat.parley.entry;

import chat.parley.log.Secret;
import chat.parley.text.RoomCode;
import chat.parley.visitor.CookieHeader;
import chat.parley.web.SameSite;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cookie in which a device keeps its role in one room: a secret whose hash the room has. */
final class RoleCookie {
    private static final String NAME = "PARLEY_ROLE_";
    private static final String GIVEN = "parley.role.";
    /** More of these cookies would make the head of each request longer than some proxies accept. */
    private static final int MOST = 20;

    private RoleCookie() {}

    /** The secret that the request brings, unless its answer changes that. Two such cookies count as none. */
    static Optional<Secret> shown(HttpServletRequest request, RoomCode room) {
        if (request.getAttribute(GIVEN + room.value()) instanceof Optional<?> given)
            return given.map(Secret.class::cast);
        String mine = NAME + room.value() + "=";
        List<String> found =
                all(request).filter(cookie -> cookie.startsWith(mine)).toList();
        return found.size() == 1 ? Secret.read(unquoted(found.get(0).substring(mine.length()))) : Optional.empty();
    }

    /** Java's own client quotes the value of a cookie that has a Max-Age. */
    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Gives the secret to the device, and takes the oldest such cookie away if it has too many. */
    static void give(HttpServletRequest request, RoomCode room, Secret secret, Duration life) {
        request.setAttribute(GIVEN + room.value(), Optional.of(secret));
        add(request, NAME + room.value() + "=" + secret.text(), life.toSeconds());
        List<String> others = all(request)
                .map(cookie -> cookie.substring(0, Math.max(0, cookie.indexOf('='))))
                .filter(name -> !name.equals(NAME + room.value()))
                .toList();
        if (others.size() >= MOST) add(request, others.get(0) + "=", 0);
    }

    /** Takes the cookie away. */
    static void forget(HttpServletRequest request, RoomCode room) {
        request.setAttribute(GIVEN + room.value(), Optional.empty());
        add(request, NAME + room.value() + "=", 0);
    }

    private static void add(HttpServletRequest request, String cookie, long seconds) {
        String header = CookieHeader.of(request, cookie + "; Max-Age=" + seconds);
        SameSite.response(request).ifPresent(response -> response.addHeader("Set-Cookie", header));
    }

    /** All cookies of this kind; browsers send the oldest first. */
    private static Stream<String> all(HttpServletRequest request) {
        return CookieHeader.shown(request).filter(cookie -> cookie.startsWith(NAME));
    }
}
