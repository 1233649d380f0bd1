package chat.parley.entry;

import chat.parley.limits.Address;
import chat.parley.log.Member;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.settings.JoinBudgetSettings;
import chat.parley.settings.Settings;
import chat.parley.text.PersonName;
import chat.parley.visitor.Visitor;
import chat.parley.web.ClientAddresses;
import chat.parley.web.SessionPlace;
import chat.parley.web.SessionPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Takes a seat in a room, under a name, for the visitor of a session. Thread-safe. */
@ApplicationScoped
public class TakeSeat {
    private final int nameChars;
    private final ClientAddresses clients;
    private final RoomBudget joins;
    private final Seating seating;
    private final SessionPlaces places;
    private final SignIn signIn;
    private final HoldRole roles;
    private final Networks networks;

    /** For the container's proxy only. */
    protected TakeSeat() {
        this(Settings.defaults(), null, null, null, null, null, null);
    }

    @Inject
    TakeSeat(
            Settings settings,
            ClientAddresses clients,
            Seating seating,
            SessionPlaces places,
            SignIn signIn,
            HoldRole roles,
            Networks networks) {
        this.nameChars = settings.room().names().nameChars();
        this.clients = clients;
        this.seating = seating;
        this.places = places;
        this.signIn = signIn;
        this.roles = roles;
        this.networks = networks;
        JoinBudgetSettings limits = settings.budget().joins();
        ScaledBudgets budgets = ScaledBudgets.of(settings);
        joins = new RoomBudget(
                budgets.of(Refusal.TOO_MANY_TRIES, limits.joins(), limits.allJoins()),
                budgets.of(Refusal.TOO_MANY_TRIES, limits.roomJoins(), limits.allRoomJoins()));
    }

    /**
     * Checks a name and returns it as it will be shown.
     *
     * @throws Refused because of the name
     */
    public PersonName name(String typed) {
        return PersonName.of(typed, nameChars);
    }

    /**
     * Checks that a seat may be taken from this address, without taking one.
     *
     * @throws Refused {@link Refusal#TOO_MANY_TRIES}, {@link Refusal#CROWDED_NETWORK}
     */
    public void permit(HttpServletRequest request, Room room) {
        if (Visitor.of(request).flatMap(visitor -> room.memberOf(visitor.id())).isPresent()) return;
        Address address = clients.address(request);
        seating.permit(room, address);
        joins.require(address, room);
    }

    /**
     * Takes a seat and, if needed, begins a session. If no session can begin, no seat is taken.
     *
     * @throws Refused as {@link Room#join}, {@link Refusal#TOO_MANY_TRIES}, {@link Refusal#CROWDED_NETWORK}, {@link
     *     Refusal#SERVER_FULL}
     */
    public Member enter(HttpServletRequest request, Room room, PersonName name) {
        boolean known = Visitor.of(request).isPresent();
        Visitor visitor = Visitor.orNew(request);
        SessionPlace place = known ? SessionPlace.NONE : places.take(clients.address(request));
        try {
            Member member = takeSeat(request, visitor, room, name);
            signIn.begin(request, visitor, room, place);
            roles.takeUp(request, room, visitor.id());
            return member;
        } catch (RuntimeException failed) {
            place.release();
            throw failed;
        }
    }

    /** Takes the seat; one that the visitor already has under this name costs nothing. */
    private Member takeSeat(HttpServletRequest request, Visitor visitor, Room room, PersonName name) {
        Optional<Member> before = room.memberOf(visitor.id());
        if (before.filter(member -> member.name().equals(name.value())).isPresent())
            return room.join(networks.claimant(request, visitor, room), name);
        Address address = clients.address(request);
        if (before.isEmpty()) seating.permit(room, address);
        joins.spend(address, room);
        Member member = claim(request, visitor, room, name);
        seating.take(room, member, address);
        return member;
    }

    /** Takes the seat. A retired id, which somebody else may know, gets none: the visitor gets a new id first. */
    private Member claim(HttpServletRequest request, Visitor visitor, Room room, PersonName name) {
        try {
            return room.join(networks.claimant(request, visitor, room), name);
        } catch (Refused no) {
            if (no.refusal() != Refusal.NOT_A_MEMBER) throw no;
            visitor.replaceId(request);
            return room.join(networks.claimant(request, visitor, room), name);
        }
    }
}
