package chat.parley.web;

import chat.parley.limits.Reservation;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.settings.Settings;
import chat.parley.visitor.VisitorRequest;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Limits and buffers the bodies of requests. A body must be small and declare its length, and no thread waits for it:
 * the request continues when the body is complete. Containers allow megabytes, each by its own default, and a chunked
 * body with a length is a way to smuggle a request past a proxy.
 */
public class BodyFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(BodyFilter.class.getName());
    /** The path of imports, whose body is a whole room. */
    private static final String IMPORT = "/api/rooms/import";

    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS", "DELETE");
    private static final byte[] NONE = {};
    private static final String ARRIVING = "parley.body";

    private final transient Grumble malformed = new Grumble(System::nanoTime);

    @Inject
    private transient Settings settings;

    @Inject
    private transient Answers answers;

    @Inject
    private transient Deadlines deadlines;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            Sound.check(request);
            VisitorRequest.note(request);
            byte[] body = body(request);
            if (body != null) chain.doFilter(new Received(request, body), response);
        } catch (Refused no) {
            if (no.refusal() == Refusal.UNREADABLE) malformed.happened(BodyFilter::tell);
            // The next bytes on this connection may be the body, and must not be parsed as a request.
            response.setHeader("Connection", "close");
            Problem.write(response, no);
        }
    }

    private static void tell(long times) {
        LOG.log(Level.INFO, "{0} malformed requests were refused since this was written down last", times);
    }

    /**
     * The body of the request; null if it has not arrived yet.
     *
     * @throws Refused because of it
     */
    private byte[] body(HttpServletRequest request) throws IOException {
        if (request.getAttribute(ARRIVING) instanceof Arriving arriving) return arriving.body();
        if (!takes(request)) throw new Refused(Refusal.BODY_TOO_BIG);
        if (isEarly(request)) throw new Refused(Refusal.UNREADABLE);
        if (request.getContentLengthLong() <= 0) return NONE;
        if (!answers.waitOnNoThread(request)) return new Awaited(request, time(request)).body();
        receive(request);
        return null;
    }

    /**
     * Whether a WebSocket frame arrived before its connection is open, which RFC 6455, 4.1 forbids. On GlassFish 7.0.21
     * it would block the thread for good: {@code TyrusHttpUpgradeHandler.onDataAvailable} waits for what {@code init},
     * below it on the same stack, would do next.
     */
    private static boolean isEarly(HttpServletRequest request) throws IOException {
        return request.getHeader("Upgrade") != null
                && ServerKind.of(request.getServletContext()).blocksOnEarlyFrames()
                && request.getInputStream().available() > 0;
    }

    private void receive(HttpServletRequest request) throws IOException {
        Reservation held = answers.body(request);
        request.setAttribute(Answers.BODY, held);
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        Arriving body = new Arriving(
                request.getInputStream(), request.getContentLength(), held, () -> deadlines.soon(() -> goOn(context)));
        request.setAttribute(ARRIVING, body);
        body.callOff(deadlines.after(time(request), body::late));
        request.getInputStream().setReadListener(body);
    }

    /**
     * Resumes a request, called by a thread that serves none. Open Liberty 26.0.0.5 calls a read listener with the state
     * of whatever request is being served by then on the thread that set it ({@code AsyncReadCallback}), and
     * {@code start} and {@code dispatch} copy the state of their caller: the request would go on with the query of
     * another, or fail. {@code start} leaves nothing behind on the thread that dispatches.
     */
    private static void goOn(AsyncContext context) {
        context.start(context::dispatch);
    }

    private Duration time(HttpServletRequest request) {
        return isImport(request)
                ? settings.gate().imports().importWithin()
                : settings.http().bodies().bodyTime();
    }

    private boolean takes(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        boolean told = length >= 0 || BODILESS.contains(request.getMethod());
        return told && length <= most(request) && request.getHeader("Transfer-Encoding") == null;
    }

    private int most(HttpServletRequest request) {
        return isImport(request)
                ? settings.gate().imports().importBytes()
                : settings.gate().bodyBytes();
    }

    private static boolean isImport(HttpServletRequest request) {
        return Paths.of(request).equals(IMPORT);
    }
}
