package chat.parley.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Computes the path of a request within the application, which containers divide between two methods in different ways.
 */
public final class Paths {
    private Paths() {}

    /** The decoded path, without the context path, with a leading slash. */
    public static String of(HttpServletRequest request) {
        String rest = request.getPathInfo() == null ? "" : request.getPathInfo();
        return request.getServletPath() + rest;
    }
}
