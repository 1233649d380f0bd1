package chat.parley.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Computes the path of a request within the application; containers differ in how they divide it between two methods.
 */
public final class Paths {
    private Paths() {}

    /** The decoded path, without the context path, with a leading slash. */
    public static String of(HttpServletRequest request) {
        String rest = request.getPathInfo() == null ? "" : request.getPathInfo();
        return request.getServletPath() + rest;
    }
}
