package chat.parley.web;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/**
 * Validates the head of a request. Each container fails on a malformed head at another place, and logs it at length.
 */
final class Sound {
    private static final String MARKS = "!#$%&'*+-.^_`|~";
    private static final String CHARSET = "charset=";

    private Sound() {}

    /**
     * Checks the head.
     *
     * @throws Refused {@link Refusal#UNREADABLE} if it is malformed
     */
    static void check(HttpServletRequest request) {
        if (request.getContentType() != null) checkType(request.getContentType());
        ranges(request, "Accept").forEach(Sound::checkRange);
        if (Paths.of(request).startsWith("/api/")) checkWeights(request);
        checkWithTheContainer(request);
    }

    private static List<String> ranges(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .toList();
    }

    /** Checks quality values. Faces ignores malformed ones; WildFly's JAX-RS writes 11 KB about one into its log. */
    private static void checkWeights(HttpServletRequest request) {
        ranges(request, "Accept").forEach(Sound::checkWeight);
        ranges(request, "Accept-Language").forEach(Sound::checkWeight);
    }

    private static void checkWeight(String range) {
        Arrays.stream(range.split(";"))
                .skip(1)
                .map(parameter -> parameter.split("=", 2))
                .filter(parts -> parts.length == 2 && parts[0].strip().equalsIgnoreCase("q"))
                .forEach(parts -> require(isWeight(parts[1].replace("\"", "").strip())));
    }

    /** Whether the text is a number from 0 to 1; more than the standard's three digits are accepted. */
    private static boolean isWeight(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String rest = point < 0 ? "" : text.substring(point + 1);
        boolean digits = rest.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean one = whole.equals("1") && rest.chars().allMatch(c -> c == '0');
        return digits && (one || whole.equals("0") || (whole.isEmpty() && !rest.isEmpty()));
    }

    /** Refuses multipart bodies, which nothing here accepts. */
    private static void checkType(String header) {
        String type = kind(header);
        int slash = type.indexOf('/');
        require(slash > 0 && isToken(type.substring(0, slash)) && isToken(type.substring(slash + 1)));
        require(!type.toLowerCase(Locale.ROOT).startsWith("multipart/"));
        StringTokenizer parameters = new StringTokenizer(header.substring(type.length()), ";");
        while (parameters.hasMoreTokens()) checkParameter(parameters.nextToken().strip());
    }

    private static void checkParameter(String parameter) {
        if (!parameter.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) return;
        String name = parameter.substring(CHARSET.length()).replace("\"", "");
        try {
            Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new Refused(Refusal.UNREADABLE);
        }
    }

    /** Checks a media range. Old clients send a single star. */
    private static void checkRange(String range) {
        String type = kind(range).strip();
        int slash = type.indexOf('/');
        boolean pair = slash > 0 && isToken(type.substring(0, slash)) && isToken(type.substring(slash + 1));
        require(pair || type.isEmpty() || type.equals("*"));
    }

    private static String kind(String header) {
        int end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).stripTrailing();
    }

    private static boolean isToken(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || MARKS.indexOf(c) >= 0));
    }

    /** Makes the container parse the parts of the head that it otherwise parses only when first needed. */
    private static void checkWithTheContainer(HttpServletRequest request) {
        try {
            request.getCookies();
            Collections.list(request.getLocales());
            request.getDateHeader("If-Modified-Since");
            request.getDateHeader("If-Unmodified-Since");
            require(!request.getServerName().isEmpty() && request.getServerPort() > 0);
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            throw new Refused(Refusal.UNREADABLE);
        }
    }

    private static void require(boolean readable) {
        if (!readable) throw new Refused(Refusal.UNREADABLE);
    }
}
