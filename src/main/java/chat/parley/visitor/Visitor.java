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
    static final String KEY = "parley.visitor";

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
        return of(request.getSession(false)).filter(visitor -> VisitorRequest.cameFrom(request, visitor));
    }

    /** The visitor of this session, if it has one. */
    public static Optional<Visitor> of(HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((Visitor) session.getAttribute(KEY));
    }

    /**
     * The visitor of this request's session, or a new one that is nobody's until its {@link VisitorSession} begins.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER} if the request {@link VisitorRequest#isOvertaken}
     */
    public static Visitor orNew(HttpServletRequest request) {
        if (VisitorRequest.isOvertaken(request)) throw new Refused(Refusal.NOT_A_MEMBER);
        return of(request).orElseGet(() -> new Visitor(anotherId()));
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

    /** Whether cookies are owed; from now on they are not. */
    boolean takeOwedCookies() {
        boolean owed = renewed;
        renewed = false;
        return owed;
    }

    /** Gives up an id that may have no seat; none was handed on. */
    public void startsAnew(HttpServletRequest request) {
        id = anotherId();
        cameAs(request);
    }

    /** This request is of the visitor that goes by this id now. */
    public void cameAs(HttpServletRequest request) {
        VisitorRequest.isOf(request, id);
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

    Set<RoomCode> rooms() {
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
