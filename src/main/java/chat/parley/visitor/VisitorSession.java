package chat.parley.visitor;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.RoomCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * The HTTP session that a visitor goes on in. Its id changes whenever its visitor does, so that one that somebody fixed or copied
 * beforehand is worth nothing. Thread-safe: one request at a time for each visitor.
 */
public final class VisitorSession {
    private VisitorSession() {}

    /**
     * From now on this request's session is this visitor's, who has a seat in a room.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER} if the request {@link VisitorRequest#isOvertaken}
     */
    public static void begin(HttpServletRequest request, Visitor visitor, RoomCode room) {
        synchronized (visitor) {
            requireCurrent(request);
            visitor.sitsIn(room);
            goOn(request, visitor);
        }
    }

    /**
     * Changes the session's id, so that a copy of its cookie is nobody's.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER} if the request {@link VisitorRequest#isOvertaken}
     */
    public static void renew(HttpServletRequest request, Visitor visitor) {
        synchronized (visitor) {
            requireCurrent(request);
            visitor.takeOwedCookies();
            goOn(request, visitor);
        }
    }

    /** If the visitor's id has changed since the last answer, changes the session's as well, once; whether it did. */
    public static boolean renewIfOwed(HttpServletRequest request, Visitor visitor) {
        synchronized (visitor) {
            if (VisitorRequest.isOvertaken(request) || !visitor.takeOwedCookies()) return false;
            goOn(request, visitor);
            return true;
        }
    }

    /** The visitor with this id goes on in this request's session, with the seats they have. */
    public static void resume(HttpServletRequest request, String id) {
        goOn(request, new Visitor(id));
    }

    private static void requireCurrent(HttpServletRequest request) {
        if (VisitorRequest.isOvertaken(request)) throw new Refused(Refusal.NOT_A_MEMBER);
    }

    private static void goOn(HttpServletRequest request, Visitor visitor) {
        HttpSession session = request.getSession(true);
        if (!session.isNew()) request.changeSessionId();
        session.setAttribute(Visitor.KEY, visitor);
        visitor.cameAs(request);
    }
}
