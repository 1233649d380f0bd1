package chat.parley.web;

import chat.parley.limits.InFlight;
import chat.parley.limits.Reservation;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.settings.HttpSettings;
import chat.parley.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;

/**
 * Sends answers and receives bodies without a thread that waits for a client. The bytes in flight are bounded for each
 * address and in total, and the time is bounded too.
 */
@ApplicationScoped
class Answers {
    static final String BODY = "parley.body.held";
    private static final long OVERHEAD = 2048;

    /** Longer than a server keeps data that the client does not read: WildFly 39.0.1 keeps it for 90 s. */
    private static final Duration UNSENT = Duration.ofMinutes(2);

    @Inject
    private Settings settings;

    @Inject
    private ClientAddresses clients;

    @Inject
    private Deadlines deadlines;

    private InFlight answers;
    private InFlight bodies;

    @PostConstruct
    void begin() {
        HttpSettings http = settings.http();
        answers = new InFlight(
                share(http.answers().answersShare()), http.answers().answersOfAddress());
        bodies = new InFlight(share(http.bodies().bodiesShare()), http.bodies().bodiesOfAddress());
    }

    private static long share(double ofHeap) {
        return (long) (Runtime.getRuntime().maxMemory() * ofHeap);
    }

    /**
     * Whether bodies and answers are handled without a waiting thread of the container. GlassFish 7.0.21 has no scope
     * for a request that is resumed later (WELD-000715).
     */
    boolean waitOnNoThread(HttpServletRequest request) {
        return settings.http().nonBlocking()
                && !ServerKind.of(request.getServletContext()).losesScopes();
    }

    /** Creates the reservation for the body of a request. */
    Reservation body(HttpServletRequest request) {
        return new Reservation(bodies, clients.address(request));
    }

    /** Sends a completed answer, or a refusal if there is no space for it. */
    void send(HttpServletRequest request, Answer answer, AsyncContext context) throws IOException {
        if (request.getAttribute(BODY) instanceof Reservation body) body.giveBack();
        Reservation held = new Reservation(answers, clients.address(request));
        if (!held.grow(answer.size() + OVERHEAD)) refuse(answer);
        boolean head = request.getMethod().equals("HEAD");
        answer.sayLength(head);
        ServletOutputStream out = answer.getResponse().getOutputStream();
        Sending sending = new Sending(context, out, head ? Collections.emptyIterator() : answer.parts(), held);
        Duration time = timeFor(answer.size());
        Runnable late = deadlines.after(time, sending::late);
        Runnable forgotten = deadlines.after(time.plus(UNSENT), sending::end);
        sending.callOff(() -> {
            late.run();
            forgotten.run();
        });
        out.setWriteListener(sending);
    }

    /** Sends an answer on the calling thread, for containers that cannot send later. */
    static void write(Answer answer) throws IOException {
        answer.sayLength(false);
        for (Iterator<byte[]> parts = answer.parts(); parts.hasNext(); ) {
            answer.getResponse().getOutputStream().write(parts.next());
        }
    }

    private Duration timeFor(long bytes) {
        HttpSettings http = settings.http();
        return http.answers().answerTime().plusSeconds(bytes / http.answers().slowest());
    }

    private void refuse(Answer answer) throws IOException {
        answer.resetBuffer();
        answer.setHeader("Connection", "close");
        Problem.write(
                answer, new Refused(Refusal.BUSY, settings.http().answers().answerTime()));
    }
}
