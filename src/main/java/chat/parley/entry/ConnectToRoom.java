package chat.parley.entry;

import chat.parley.limits.Address;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.settings.ConnectBudgetSettings;
import chat.parley.settings.Settings;
import chat.parley.web.ClientAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Admits connections to a room in which the visitor has a seat, and charges for them. Thread-safe. */
@ApplicationScoped
public class ConnectToRoom {
    private final FindRoom rooms;
    private final ClientAddresses clients;
    private final RoomBudget connects;
    private final Seating seating;

    /** For the container's proxy only. */
    protected ConnectToRoom() {
        this(Settings.defaults(), null, null, null);
    }

    @Inject
    ConnectToRoom(Settings settings, FindRoom rooms, ClientAddresses clients, Seating seating) {
        this.rooms = rooms;
        this.clients = clients;
        this.seating = seating;
        ConnectBudgetSettings limits = settings.budget().connects();
        ScaledBudgets budgets = ScaledBudgets.of(settings);
        connects = new RoomBudget(
                budgets.of(Refusal.TOO_MANY_TRIES, limits.connects(), limits.allConnects()),
                budgets.of(Refusal.TOO_MANY_TRIES, limits.roomConnects(), limits.allRoomConnects()));
    }

    /**
     * The room that this request may connect to.
     *
     * @throws Refused as {@link FindRoom#inside}, {@link Refusal#TOO_MANY_TRIES}, {@link Refusal#CROWDED_NETWORK}
     */
    public Room connecting(HttpServletRequest request, String typed) {
        Room room = rooms.inside(request, typed);
        Address address = clients.address(request);
        connects.spend(address, room);
        rooms.seat(request, room).ifPresent(member -> seating.connect(room, member, address));
        return room;
    }
}
