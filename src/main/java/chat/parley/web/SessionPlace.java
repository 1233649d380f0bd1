package chat.parley.web;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A session's place among those that the server may have. It lives in the session, and is free again when that ends. A
 * session is kept for a short time only, until its visitor did what a member does.
 */
public final class SessionPlace implements HttpSessionBindingListener, Serializable {
    private static final long serialVersionUID = 1;
    private static final String KEY = "parley.place";

    /** For a visitor whose session has one. */
    public static final SessionPlace NONE = new SessionPlace(0, null);

    private final transient Runnable release;
    private final AtomicBoolean free = new AtomicBoolean();
    private final int unusedSeconds;
    private int usualSeconds;

    SessionPlace(int unusedSeconds, Runnable release) {
        this.unusedSeconds = unusedSeconds;
        this.release = release;
    }

    /** This session takes the place, and ends soon if nobody uses it. */
    public void isTakenBy(HttpSession session) {
        if (this == NONE) return;
        usualSeconds = session.getMaxInactiveInterval();
        session.setAttribute(KEY, this);
        if (usualSeconds <= 0 || usualSeconds > unusedSeconds) session.setMaxInactiveInterval(unusedSeconds);
    }

    /** The visitor of this session came into a room: it lives as long as others. */
    public static void isUsed(HttpSession session) {
        if (session != null && session.getAttribute(KEY) instanceof SessionPlace place) place.lengthen(session);
    }

    private void lengthen(HttpSession session) {
        if (session.getMaxInactiveInterval() == unusedSeconds) session.setMaxInactiveInterval(usualSeconds);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent end) {
        release();
    }

    public void release() {
        if (free.compareAndSet(false, true) && release != null) release.run();
    }
}
