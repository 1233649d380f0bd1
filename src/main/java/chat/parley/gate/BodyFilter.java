package chat.parley.gate;

import chat.parley.room.Refusal;
import chat.parley.room.Refused;
import chat.parley.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * The body of a request is small and says how big it is. Containers take megabytes, each its own; and one that comes in
 * chunks beside a length is how a request is smuggled past a proxy.
 */
public class BodyFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    /** What is posted here is a whole room. */
    private static final String IMPORT = "/api/rooms/import";

    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS", "DELETE");

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (takes(request)) {
            chain.doFilter(request, response);
            return;
        }
        // What follows on this connection may be the body, or be taken for a request.
        response.setHeader("Connection", "close");
        Problem.write(response, new Refused(Refusal.BODY_TOO_BIG));
    }

    private boolean takes(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        boolean told = length >= 0 || BODILESS.contains(request.getMethod());
        return told && length <= most(request) && request.getHeader("Transfer-Encoding") == null;
    }

    private int most(HttpServletRequest request) {
        boolean room = Paths.of(request).equals(IMPORT);
        return room ? settings.gate().importBytes() : settings.gate().bodyBytes();
    }
}
