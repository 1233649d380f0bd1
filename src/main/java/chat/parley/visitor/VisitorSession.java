package chat.parley.visitor;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.RoomCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Attaches visitors to HTTP sessions. The session's id changes whenever its visitor does, so that a fixed or copied
 * session id is worthless. Thread-safe: one request at a time for each visitor.
 */
public final class VisitorSession {
    private VisitorSession() {}

    /**
     * Attaches a visitor who has a seat in a room to this request's session.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER} if the request {@link VisitorRequest#isOvertaken}
     */
    public static void begin(HttpServletRequest request, Visitor visitor, RoomCode room) {
        synchronized (visitor) {
            requireCurrent(request);
            visitor.addRoom(room);
            attach(request, visitor);
        }
    }

    /**
     * Changes the session's id, so that a copy of its cookie is worthless.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER} if the request {@link VisitorRequest#isOvertaken}
     */
    public static void renew(HttpServletRequest request, Visitor visitor) {
        synchronized (visitor) {
            requireCurrent(request);
            visitor.takeCookieRenewal();
            attach(request, visitor);
        }
    }

    /**
     * Changes the session's id, once, if the visitor's id has changed since the last answer. Returns whether it did.
     */
    public static boolean renewIfRequired(HttpServletRequest request, Visitor visitor) {
        synchronized (visitor) {
            if (VisitorRequest.isOvertaken(request) || !visitor.takeCookieRenewal()) return false;
            attach(request, visitor);
            return true;
        }
    }

    /**
     * Attaches the visitor with this id, and with the seats of that id, to this request's session, which has no visitor.
     *
     * @param signedIn whether an extension identified the visitor
     * @throws Refused {@link Refusal#NOT_A_MEMBER} if the request {@link VisitorRequest#isOvertaken}
     */
    public static void resume(HttpServletRequest request, String id, boolean signedIn) {
        requireCurrent(request);
        attach(request, new Visitor(id, signedIn));
    }

    /**
     * Attaches the visitor with this id in place of the session's visitor.
     *
     * @param signedIn whether an extension identified the visitor
     * @throws Refused {@link Refusal#NOT_A_MEMBER} if the request {@link VisitorRequest#isOvertaken}
     */
    public static void replace(HttpServletRequest request, Visitor before, String id, boolean signedIn) {
        synchronized (before) {
            resume(request, id, signedIn);
        }
    }

    private static void requireCurrent(HttpServletRequest request) {
        if (VisitorRequest.isOvertaken(request)) throw new Refused(Refusal.NOT_A_MEMBER);
    }

    private static void attach(HttpServletRequest request, Visitor visitor) {
        HttpSession session = request.getSession(true);
        if (!session.isNew()) request.changeSessionId();
        session.setAttribute(Visitor.KEY, visitor);
        visitor.bindTo(request);
    }
}
