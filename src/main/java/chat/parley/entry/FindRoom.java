package chat.parley.entry;

import chat.parley.log.Member;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Claimant;
import chat.parley.room.Room;
import chat.parley.room.Rooms;
import chat.parley.text.RoomCode;
import chat.parley.visitor.Visitor;
import chat.parley.web.ClientAddresses;
import chat.parley.web.SessionPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds the room of a code, for members and for strangers. Thread-safe. */
@ApplicationScoped
public class FindRoom {
    private final Rooms rooms;
    private final ClientAddresses clients;
    private final GuessLimiter guesses;
    private final Networks networks;

    /** For the container's proxy only. */
    protected FindRoom() {
        this(null, null, null, null);
    }

    @Inject
    FindRoom(Rooms rooms, ClientAddresses clients, GuessLimiter guesses, Networks networks) {
        this.rooms = rooms;
        this.clients = clients;
        this.guesses = guesses;
        this.networks = networks;
    }

    /**
     * Finds the room with this code, in any spelling. Members always find theirs; others pay for an unknown code.
     *
     * @throws Refused {@link Refusal#NO_SUCH_ROOM}, {@link Refusal#TOO_MANY_TRIES}
     */
    public Room find(HttpServletRequest request, String typed) {
        Optional<Room> own = own(request, typed);
        if (own.isPresent()) return own.get();
        RoomCode code = RoomCode.read(typed).orElseThrow(() -> new Refused(Refusal.NO_SUCH_ROOM));
        return guesses.look(clients.address(request), () -> rooms.find(code))
                .orElseThrow(() -> new Refused(Refusal.NO_SUCH_ROOM));
    }

    /**
     * Finds the room with this code, for members only. Others get one answer whether the room exists or not, so the
     * lookup costs nothing: after a restart a whole office asks for rooms that do not exist yet. Visitors who are banned
     * from the room know it already, and are told so; so are members who come from a banned network.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER}, {@link Refusal#BANNED}
     */
    public Room inside(HttpServletRequest request, String typed) {
        Optional<Room> known = visited(request, typed);
        Room room = known.filter(one -> seat(request, one).isPresent())
                .orElseThrow(() -> known.flatMap(one -> banOfVisitor(request, one))
                        .orElseGet(() -> new Refused(Refusal.NOT_A_MEMBER)));
        Visitor.of(request).ifPresent(visitor -> room.sanctions().check(networks.claimant(request, visitor, room)));
        return room;
    }

    private static Optional<Refused> banOfVisitor(HttpServletRequest request, Room room) {
        return Visitor.of(request).flatMap(visitor -> ban(visitor.claimant(), room));
    }

    /**
     * The refusal with which this room keeps the request's visitor or their network out, as far as this server knows.
     * Only for those who know the room's code.
     */
    public Optional<Refused> ban(HttpServletRequest request, Room room) {
        Visitor visitor = Visitor.of(request).orElseGet(Visitor::stranger);
        return ban(networks.claimant(request, visitor, room), room);
    }

    private static Optional<Refused> ban(Claimant claimant, Room room) {
        try {
            room.sanctions().check(claimant);
            return Optional.empty();
        } catch (Refused banned) {
            return Optional.of(banned);
        }
    }

    /**
     * Finds the room with this code if the visitor has a seat in it. The lookup costs nothing and reveals nothing. For
     * a stranger there is no lookup at all, so that its duration reveals nothing either.
     */
    public Optional<Room> own(HttpServletRequest request, String typed) {
        return visited(request, typed).filter(room -> seat(request, room).isPresent());
    }

    private Optional<Room> visited(HttpServletRequest request, String typed) {
        if (Visitor.of(request).isEmpty()) return Optional.empty();
        return RoomCode.read(typed).flatMap(rooms::find);
    }

    /** Whether somebody else has the name that the request's visitor had in this room. */
    public boolean lostName(HttpServletRequest request, Room room) {
        return Visitor.of(request).filter(one -> room.lostName(one.id())).isPresent();
    }

    /** Finds the request's visitor among the members of this room; empty if the visitor has no seat in it. */
    public Optional<Member> seat(HttpServletRequest request, Room room) {
        Optional<Visitor> visitor = Visitor.of(request);
        Optional<Member> member = visitor.flatMap(one -> room.memberOf(one.id()));
        if (member.isPresent()) {
            visitor.get().addRoom(room.code());
            SessionPlace.extend(request.getSession(false));
        }
        return member;
    }
}
