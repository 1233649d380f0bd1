package chat.parley.entry;

import chat.parley.log.Member;
import chat.parley.log.Role;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Command;
import chat.parley.room.Room;
import chat.parley.visitor.Leaving;
import chat.parley.visitor.Visitor;
import chat.parley.visitor.VisitorSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** Gives up a seat by an HTTP request, and sends the cookies of the visitor's new id with the answer. Thread-safe. */
@ApplicationScoped
public class LeaveRoom {
    private final FindRoom rooms;
    private final Leaving leaving;
    private final Seating seating;
    private final SignIn signIn;
    private final HoldRole roles;

    /** For the container's proxy only. */
    protected LeaveRoom() {
        this(null, null, null, null, null);
    }

    @Inject
    LeaveRoom(FindRoom rooms, Leaving leaving, Seating seating, SignIn signIn, HoldRole roles) {
        this.rooms = rooms;
        this.leaving = leaving;
        this.seating = seating;
        this.signIn = signIn;
        this.roles = roles;
    }

    /**
     * Gives up the seat, if there is one, together with the session's id and the visitor token. The visitor's
     * connections to the room end.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER}, {@link Refusal#UNAVAILABLE}
     */
    public void leave(HttpServletRequest request, Room room) {
        rooms.seat(request, room).ifPresent(member -> leave(request, room, member));
        roles.giveUp(request, room);
    }

    /**
     * Gives up the seat after somebody else has become an owner.
     *
     * @param successor the id of a member who is here
     * @throws Refused also as {@link Room#act}; then the seat stays
     */
    public void leave(HttpServletRequest request, Room room, String successor) {
        String visitor = Visitor.of(request).map(Visitor::id).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
        room.act(visitor, new Command.Appoint(UUID.randomUUID(), successor, Role.OWNER));
        leave(request, room);
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
