package chat.parley.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sets the security headers of every answer: the browser runs only Parley's own scripts, allows no framing and stores
 * no content.
 */
public class HeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            // Nothing creates markup from text: what people type becomes text nodes.
            "trusted-types 'none'");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Liberty keeps the headers of an upgrade as long as the connection lives: 1.4 KB that no page reads.
        boolean upgrade =
                request.getHeader("Upgrade") != null && Paths.of(request).startsWith("/live/");
        if (!upgrade) guard(request, response);
        SameSite.remember(request, response);
        chain.doFilter(request, response);
    }

    private static void guard(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // With no-referrer Parley's own form would send "Origin: null".
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        // GlassFish reveals its version, and that of Java.
        if (response.containsHeader("Server")) response.setHeader("Server", "");
        if (response.containsHeader("X-Powered-By")) response.setHeader("X-Powered-By", "");
        String path = Paths.of(request);
        boolean ours = path.startsWith("/page/") || path.startsWith("/webjars/");
        response.setHeader("Cache-Control", ours ? "no-cache" : "no-store");
    }
}
