package chat.parley.visitor;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.RoomCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * One HTTP session that gave a name. The id is ours, so it outlives a change of the session's id, and with {@link VisitorTokens}
 * the session. It is a credential: {@link Leaving} gives the visitor another one whenever a seat is given up. Lives in the
 * session; remembers the rooms it has a seat in, so that they can be left when the session ends.
 */
public final class Visitor implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String KEY = "parley.visitor";
    private static final String CAME = "parley.came";

    private volatile String id;
    private volatile boolean renewed;
    private final Set<String> rooms = ConcurrentHashMap.newKeySet();
    private volatile String address = "";

    Visitor(String id) {
        this.id = id;
    }

    /**
     * The visitor of this request's session, if there is a session with one. Never makes a session. A session that the
     * address names is nobody's: GlassFish finds it there whatever {@code web.xml} says, and links are made by anybody.
     */
    public static Optional<Visitor> of(HttpServletRequest request) {
        if (request.isRequestedSessionIdFromURL()) return Optional.empty();
        return of(request.getSession(false)).filter(visitor -> visitor.isWhoCame(request));
    }

    /**
     * Whether the visitor of the session has given up the id that this request came with, by another request meanwhile: then
     * this one may be of somebody who copied the cookies, and is nobody's.
     */
    public static boolean isOvertaken(HttpServletRequest request) {
        return of(request.getSession(false))
                .filter(visitor -> !visitor.isWhoCame(request))
                .isPresent();
    }

    /** Notes which id this request comes with, once. Do it before anything is waited for. */
    public static void see(HttpServletRequest request) {
        if (request.getAttribute(CAME) == null)
            of(request.getSession(false)).ifPresent(visitor -> visitor.cameAs(request));
    }

    /** This request is of the visitor that goes by this id now. */
    public void cameAs(HttpServletRequest request) {
        request.setAttribute(CAME, id);
    }

    private boolean isWhoCame(HttpServletRequest request) {
        Object came = request.getAttribute(CAME);
        return came == null || came.equals(id);
    }

    public static Optional<Visitor> of(HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((Visitor) session.getAttribute(KEY));
    }

    /**
     * The visitor of this request's session, or a new one that is nobody's until it has {@link #signedIn}.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER} if the request {@link #isOvertaken}
     */
    public static Visitor orNew(HttpServletRequest request) {
        if (isOvertaken(request)) throw new Refused(Refusal.NOT_A_MEMBER);
        return of(request).orElseGet(() -> new Visitor(anotherId()));
    }

    /**
     * From now on this request's session is this visitor's, who has a seat in a room. The session's id changes, so that
     * one that somebody fixed beforehand is worth nothing.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER} if the request {@link #isOvertaken}
     */
    public synchronized void signedIn(HttpServletRequest request, RoomCode room) {
        if (isOvertaken(request)) throw new Refused(Refusal.NOT_A_MEMBER);
        sitsIn(room);
        goesOn(request);
    }

    /** A new id, which nobody has seen. */
    static String anotherId() {
        return UUID.randomUUID().toString();
    }

    /** This visitor goes by another id from now on. */
    void becomes(String another) {
        id = another;
    }

    /** The cookies of the old id are to be replaced by the next answer: it was given up where none could be sent. */
    void owesCookies() {
        renewed = true;
    }

    /**
     * Changes the session's id, so that a copy of its cookie is nobody's.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER} if the request {@link #isOvertaken}
     */
    public synchronized void renew(HttpServletRequest request) {
        if (isOvertaken(request)) throw new Refused(Refusal.NOT_A_MEMBER);
        renewed = false;
        goesOn(request);
    }

    /** If the id has changed since the last answer, changes the session's as well, once; whether it did. */
    public synchronized boolean renews(HttpServletRequest request) {
        if (!renewed || isOvertaken(request)) return false;
        renew(request);
        return true;
    }

    /** Gives up an id that may have no seat; none was handed on. */
    public void startsAnew(HttpServletRequest request) {
        id = anotherId();
        cameAs(request);
    }

    /** The visitor of a pass goes on in this request's session, with the seats they have. */
    static void bearing(VisitorToken token, HttpServletRequest request) {
        new Visitor(token.visitor()).goesOn(request);
    }

    private void goesOn(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        if (!session.isNew()) request.changeSessionId();
        session.setAttribute(KEY, this);
        cameAs(request);
    }

    /** This visitor was found to have a seat there. */
    public void sitsIn(RoomCode room) {
        rooms.add(room.value());
    }

    void leaves(RoomCode room) {
        rooms.remove(room.value());
    }

    public String id() {
        return id;
    }

    public Set<RoomCode> rooms() {
        return rooms.stream().map(RoomCode::new).collect(Collectors.toSet());
    }

    /** Where this visitor's newest connection came from. */
    public String address() {
        return address;
    }

    public void from(String newest) {
        address = newest;
    }
}
