package chat.parley.visitor;

import chat.parley.room.Room;
import chat.parley.room.Rooms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Gives up a seat together with the visitor's credential. The visitor's other seats move to a new id, and the old id is
 * invalid on every server. The session continues under the new id, and its cookies must be replaced.
 */
@ApplicationScoped
public class Leaving {
    private final Rooms rooms;
    private final Event<VisitorRenewed> renewed;
    private final Event<VisitorLeft> left;

    /** For the container's proxy only. */
    protected Leaving() {
        this(null, null, null);
    }

    @Inject
    Leaving(Rooms rooms, Event<VisitorRenewed> renewed, Event<VisitorLeft> left) {
        this.rooms = rooms;
        this.renewed = renewed;
        this.left = left;
    }

    /**
     * Gives up the role of a seat and then the seat. The id is renewed before the seat goes, so that after a failure
     * the seat has an id that can be tried again.
     *
     * @param id the id that the seat belongs to
     * @return whether there was a seat
     */
    public boolean leave(Visitor visitor, String id, Room room) {
        synchronized (visitor) {
            if (room.memberOf(id).isEmpty()) return false;
            room.roles().stepDown(id);
            String now = visitor.id().equals(id) ? renew(visitor) : id;
            visitor.removeRoom(room.code());
            boolean was = room.leave(now);
            left.fire(new VisitorLeft(now, room));
            return was;
        }
    }

    /**
     * Gives up a seat as {@link #leave} does, for a socket, which carries no cookies: the next HTTP answer brings them.
     */
    public boolean leaveUnanswered(Visitor visitor, String id, Room room) {
        synchronized (visitor) {
            String before = visitor.id();
            try {
                return leave(visitor, id, room);
            } finally {
                if (!visitor.id().equals(before)) visitor.requireNewCookies();
            }
        }
    }

    private String renew(Visitor visitor) {
        String before = visitor.id();
        String now = Visitor.anotherId();
        rooms.retire(before, now);
        visitor.changeId(now);
        renewed.fire(new VisitorRenewed(before, now));
        return now;
    }
}
