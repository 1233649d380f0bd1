package chat.parley.web;

import chat.parley.runtime.Mishap;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Buffers every answer and sends it when it is complete, so that no thread of the container waits for a client to read.
 * It is the first of all filters, so that it covers every answer.
 */
public class AnswerFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(AnswerFilter.class.getName());
    private static final String TIMES = " requests failed since this was written down last; the newest failed so";
    private static final String ERROR_PAGE = "/problem.xhtml";

    private final transient Grumble failures = new Grumble(System::nanoTime);

    @Inject
    private transient Answers answers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // WildFly passes this filter's own wrappers to an ASYNC dispatch.
        boolean again = request instanceof AsyncRequest && response instanceof Answer;
        if (again) answer(((AsyncRequest) request).container(), ((Answer) response).container(), chain);
        else answer(request, response, chain);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Answer answer = new Answer(request, response);
        AsyncRequest asked = new AsyncRequest(request, context -> send(request, answer, context));
        try {
            chain.doFilter(asked, answer);
        } catch (RuntimeException | ServletException | IOException failed) {
            fail(answer, failed);
        }
        if (asked.isLater() || response.getStatus() == HttpServletResponse.SC_SWITCHING_PROTOCOLS) return;
        if (answer.error() != 0) explain(asked, answer);
        if (answers.waitOnNoThread(request) && request.isAsyncSupported())
            send(request, answer, untimed(request.startAsync()));
        else Answers.write(answer);
    }

    /**
     * Disables the container's time-out, because {@link Answers} limits the time. WildFly would end the request after
     * 30 s.
     */
    private static AsyncContext untimed(AsyncContext context) {
        context.setTimeout(0);
        return context;
    }

    private void send(HttpServletRequest request, Answer answer, AsyncContext context) {
        try {
            if (answers.waitOnNoThread(request)) answers.send(request, answer, context);
            else finish(answer, context);
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.FINE, "An answer could not be sent", gone);
            context.complete();
        }
    }

    private static void finish(Answer answer, AsyncContext context) throws IOException {
        Answers.write(answer);
        context.complete();
    }

    /** Handles a failure. A client can cause it again and again, so it is not logged each time. */
    private void fail(Answer answer, Exception failed) {
        failures.happened(times -> LOG.log(Level.SEVERE, times + TIMES, Mishap.of(failed)));
        answer.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    /** Writes the error page for people. */
    private static void explain(HttpServletRequest request, Answer answer) throws IOException, ServletException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, answer.error());
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        answer.resetBuffer();
        request.getRequestDispatcher(ERROR_PAGE).forward(request, answer);
    }
}
