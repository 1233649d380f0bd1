package chat.parley.web;

import chat.parley.limits.Reservation;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Receives the body of a request asynchronously and buffers it. When it is complete the request continues, with the
 * body in the attribute {@link #COME}, or with the reason for a refusal in {@link #REFUSED}.
 */
final class Arriving implements ReadListener {
    static final String COME = "parley.body";
    static final String REFUSED = "parley.body.refused";
    private static final int STEP = 8192;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final AsyncContext context;
    private final ServletRequest request;
    private final ServletInputStream in;
    private final Reservation held;
    private final int length;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Runnable callOff = () -> {};
    private byte[] body = {};
    private int come;

    Arriving(ServletRequest request, AsyncContext context, int length, Reservation held) throws IOException {
        this.context = context;
        this.request = request;
        this.in = request.getInputStream();
        this.length = length;
        this.held = held;
    }

    @Override
    public void onDataAvailable() throws IOException {
        // GlassFish reports isFinished as soon as everything has arrived, even if some of it is still unread.
        while (!over.get() && in.isReady()) {
            if (come == body.length && !grow()) return;
            int read = in.read(body, come, body.length - come);
            if (read < 0) return;
            come += read;
            if (come == length) goOn(COME, body);
        }
    }

    private boolean grow() {
        int longer = Math.min(length, Math.max(STEP, 2 * body.length));
        boolean fits = held.grow(longer - body.length);
        if (fits) body = Arrays.copyOf(body, longer);
        else goOn(REFUSED, new Refused(Refusal.BUSY, SOON));
        return fits;
    }

    @Override
    public void onAllDataRead() {
        if (come == length) goOn(COME, body);
        else goOn(REFUSED, new Refused(Refusal.UNREADABLE));
    }

    @Override
    public void onError(Throwable gone) {
        goOn(REFUSED, new Refused(Refusal.UNREADABLE));
    }

    /** Ends the request because the body took too long. */
    void late() {
        goOn(REFUSED, new Refused(Refusal.TOO_SLOW));
    }

    private void goOn(String attribute, Object value) {
        if (!over.compareAndSet(false, true)) return;
        callOff.run();
        request.setAttribute(attribute, value);
        context.dispatch();
    }

    /** @param callOff called when the body is complete or has failed */
    void callOff(Runnable callOff) {
        this.callOff = callOff;
    }
}
