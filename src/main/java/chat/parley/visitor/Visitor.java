package chat.parley.visitor;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Claimant;
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
 * The person behind an HTTP session who has given a name. The id is Parley's own, so it outlives a change of the
 * session's id and, with {@link VisitorTokens}, the session. It is a credential: {@link Leaving} gives the visitor a
 * new one whenever a seat is given up. The object lives in the session and remembers the rooms in which the visitor has
 * a seat, so that they can be left when the session ends.
 */
public final class Visitor implements Serializable {
    private static final long serialVersionUID = 1;
    static final String KEY = "parley.visitor";

    private volatile String id;
    private volatile boolean renewed;
    private final Set<String> rooms = ConcurrentHashMap.newKeySet();
    private final boolean signedIn;
    private volatile String address = "";

    Visitor(String id) {
        this(id, false);
    }

    /** @param signedIn whether an extension identified the visitor */
    Visitor(String id, boolean signedIn) {
        this.id = id;
        this.signedIn = signedIn;
    }

    /**
     * The visitor of this request's session, if it has one. Never creates a session. A session id in the URL is
     * ignored: GlassFish accepts it there whatever {@code web.xml} says, and anybody can make such a link.
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
     * The visitor of this request's session, or a new one that belongs to no session until its {@link VisitorSession}
     * begins.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER} if the request {@link VisitorRequest#isOvertaken}
     */
    public static Visitor orNew(HttpServletRequest request) {
        if (VisitorRequest.isOvertaken(request)) throw new Refused(Refusal.NOT_A_MEMBER);
        return of(request).orElseGet(Visitor::stranger);
    }

    /** A visitor whom nobody has seen and who will not come again. */
    public static Visitor stranger() {
        return new Visitor(anotherId());
    }

    /** Generates a new id that nobody has seen. */
    static String anotherId() {
        return UUID.randomUUID().toString();
    }

    /** Changes the visitor's id. */
    void changeId(String another) {
        id = another;
    }

    /** Marks the cookies for replacement by the next answer: the id was renewed where no cookies could be sent. */
    void requireNewCookies() {
        renewed = true;
    }

    /** Whether cookies must be replaced; clears the mark. */
    boolean takeCookieRenewal() {
        boolean owed = renewed;
        renewed = false;
        return owed;
    }

    /** Replaces an id that may not take a seat; no seats are transferred. */
    public void replaceId(HttpServletRequest request) {
        id = anotherId();
        bindTo(request);
    }

    /** Binds the request to the visitor's current id. */
    public void bindTo(HttpServletRequest request) {
        VisitorRequest.bind(request, id);
    }

    /** Records that this visitor has a seat in a room. */
    public void addRoom(RoomCode room) {
        rooms.add(room.value());
    }

    void removeRoom(RoomCode room) {
        rooms.remove(room.value());
    }

    public String id() {
        return id;
    }

    /** The visitor as the one who claims a seat. */
    public Claimant claimant() {
        return new Claimant(id, signedIn);
    }

    Set<RoomCode> rooms() {
        return rooms.stream().map(RoomCode::new).collect(Collectors.toSet());
    }

    /** The address of this visitor's newest connection. */
    public String address() {
        return address;
    }

    public void from(String newest) {
        address = newest;
    }
}
