package chat.parley.entry;

import chat.parley.log.Member;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.visitor.Leaving;
import chat.parley.visitor.Visitor;
import chat.parley.visitor.VisitorSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Gives up a seat by an HTTP request, and sends the cookies of the visitor's new id with the answer. Thread-safe. */
@ApplicationScoped
public class LeaveRoom {
    private final FindRoom rooms;
    private final Leaving leaving;
    private final Seating seating;
    private final SignIn signIn;

    /** For the container's proxy only. */
    protected LeaveRoom() {
        this(null, null, null, null);
    }

    @Inject
    LeaveRoom(FindRoom rooms, Leaving leaving, Seating seating, SignIn signIn) {
        this.rooms = rooms;
        this.leaving = leaving;
        this.seating = seating;
        this.signIn = signIn;
    }

    /**
     * Gives up the seat, if there is one, together with the session's id and the visitor token. The visitor's
     * connections to the room end.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER}, {@link Refusal#UNAVAILABLE}
     */
    public void leave(HttpServletRequest request, Room room) {
        rooms.seat(request, room).ifPresent(member -> leave(request, room, member));
    }

    /** Changes the session's id before the visitor's, so that a copied cookie does not lead to the new id. */
    private void leave(HttpServletRequest request, Room room, Member member) {
        Visitor visitor = Visitor.of(request).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
        synchronized (visitor) {
            VisitorSession.renew(request, visitor);
            try {
                leaving.leave(visitor, visitor.id(), room);
            } finally {
                visitor.bindTo(request);
                signIn.renewCookies(request);
            }
        }
        seating.free(room, member);
    }
}
