package chat.parley.web;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The place of a session within the server's session limits. It lives in the session and is freed when the session
 * ends. A new session expires soon, until its visitor has acted as a member.
 */
public final class SessionPlace implements HttpSessionBindingListener, Serializable {
    private static final long serialVersionUID = 1;
    private static final String KEY = "parley.place";

    /** The place of a visitor who already has a session. */
    public static final SessionPlace NONE = new SessionPlace(0, null);

    private final transient Runnable release;
    private final AtomicBoolean free = new AtomicBoolean();
    private final int unusedSeconds;
    private int usualSeconds;

    SessionPlace(int unusedSeconds, Runnable release) {
        this.unusedSeconds = unusedSeconds;
        this.release = release;
    }

    /** Binds the place to a session, which expires soon if it is not used. */
    public void bindTo(HttpSession session) {
        if (this == NONE) return;
        usualSeconds = session.getMaxInactiveInterval();
        session.setAttribute(KEY, this);
        if (usualSeconds <= 0 || usualSeconds > unusedSeconds) session.setMaxInactiveInterval(unusedSeconds);
    }

    /** Gives the session its full lifetime, after its visitor entered a room. */
    public static void extend(HttpSession session) {
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
