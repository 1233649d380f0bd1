package chat.parley.web;

import jakarta.servlet.http.HttpServletRequest;

/** Where in the application a request goes: containers divide it between two methods, each in its own way. */
public final class Paths {
    private Paths() {}

    /** Decoded, without the context path, with a slash at the front. */
    public static String of(HttpServletRequest request) {
        String rest = request.getPathInfo() == null ? "" : request.getPathInfo();
        return request.getServletPath() + rest;
    }
}
