package chat.parley.web;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;

/**
 * Reads the body of a request on the container's thread. GlassFish 7.0.21 loses the request's scope when a request
 * continues later (WELD-000715), so a thread must wait there. The server decides how long one read may block.
 */
final class Awaited {
    private static final int STEP = 8192;

    private final HttpServletRequest request;
    private final long end;

    /** @param within the time limit for the whole body */
    Awaited(HttpServletRequest request, Duration within) {
        this.request = request;
        this.end = System.nanoTime() + within.toNanos();
    }

    /**
     * Reads the whole body.
     *
     * @throws Refused {@link Refusal#TOO_SLOW}, or {@link Refusal#UNREADABLE} if it ends too early
     */
    byte[] body() throws IOException {
        int length = request.getContentLength();
        byte[] body = new byte[Math.min(length, STEP)];
        int come = 0;
        InputStream in = request.getInputStream();
        while (come < length) {
            if (come == body.length) body = Arrays.copyOf(body, Math.min(length, 2 * come));
            int read = in.read(body, come, body.length - come);
            if (read < 0) throw new Refused(Refusal.UNREADABLE);
            come += read;
            if (System.nanoTime() - end > 0) throw new Refused(Refusal.TOO_SLOW);
        }
        return body;
    }
}
