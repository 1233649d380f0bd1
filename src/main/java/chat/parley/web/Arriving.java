package chat.parley.web;

import chat.parley.limits.Reservation;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Receives the body of a request asynchronously and buffers it. When it is complete or has failed, the request goes on
 * and asks for the {@link #body}.
 */
final class Arriving implements ReadListener {
    private static final int STEP = 8192;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final ServletInputStream in;
    private final int length;
    private final Reservation held;
    private final Runnable goOn;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Runnable callOff = () -> {};
    private volatile Refused refused;
    private byte[] body = {};
    private int come;

    /** @param goOn resumes the request, called once and by any thread */
    Arriving(ServletInputStream in, int length, Reservation held, Runnable goOn) {
        this.in = in;
        this.length = length;
        this.held = held;
        this.goOn = goOn;
    }

    /**
     * The whole body, once the request goes on.
     *
     * @throws Refused if it did not come
     */
    byte[] body() {
        if (refused != null) throw refused;
        return body;
    }

    @Override
    public void onDataAvailable() throws IOException {
        // GlassFish reports isFinished as soon as everything has arrived, even if some of it is still unread.
        while (!over.get() && in.isReady()) {
            if (come == body.length && !grow()) return;
            int read = in.read(body, come, body.length - come);
            if (read < 0) return;
            come += read;
            if (come == length) goOn(null);
        }
    }

    private boolean grow() {
        int longer = Math.min(length, Math.max(STEP, 2 * body.length));
        boolean fits = held.grow(longer - body.length);
        if (fits) body = Arrays.copyOf(body, longer);
        else goOn(new Refused(Refusal.BUSY, SOON));
        return fits;
    }

    @Override
    public void onAllDataRead() {
        if (come == length) goOn(null);
        else goOn(new Refused(Refusal.UNREADABLE));
    }

    @Override
    public void onError(Throwable gone) {
        goOn(new Refused(Refusal.UNREADABLE));
    }

    /** Ends the request because the body took too long. */
    void late() {
        goOn(new Refused(Refusal.TOO_SLOW));
    }

    private void goOn(Refused why) {
        if (!over.compareAndSet(false, true)) return;
        callOff.run();
        refused = why;
        goOn.run();
    }

    /** @param callOff called when the body is complete or has failed */
    void callOff(Runnable callOff) {
        this.callOff = callOff;
    }
}
