package chat.parley.entry;

import chat.parley.limits.Budgets;
import chat.parley.limits.Turns;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.runtime.Time;
import chat.parley.settings.AddressSettings;
import chat.parley.settings.Rate;
import chat.parley.settings.ReadBudgetSettings;
import chat.parley.settings.SearchSettings;
import chat.parley.settings.Settings;
import chat.parley.visitor.Visitor;
import chat.parley.web.ClientAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Admits members who read their room, and charges for it: its history, a search in it, an export. Each method throws
 * {@link Refused} as {@link FindRoom#inside}. Thread-safe.
 */
@ApplicationScoped
public class ReadRoom {
    private final FindRoom rooms;
    private final ClientAddresses clients;
    private final AddressBudget history;
    private final AddressBudget exports;
    private final AddressBudget searches;
    private final Budgets searchesOfVisitor;
    private final Turns searchTurns;

    /** For the container's proxy only. */
    protected ReadRoom() {
        this(null, Settings.defaults(), null);
    }

    @Inject
    ReadRoom(FindRoom rooms, Settings settings, ClientAddresses clients) {
        this.rooms = rooms;
        this.clients = clients;
        SearchSettings search = settings.search();
        searchesOfVisitor = new Budgets(new Rate(search.burst(), search.per()), Time.SYSTEM);
        searchTurns = new Turns(search.atOnce());
        ReadBudgetSettings limits = settings.budget().reads();
        ScaledBudgets budgets = ScaledBudgets.of(settings);
        history = budgets.of(Refusal.TOO_FAST, limits.history(), limits.allHistory());
        searches = budgets.of(Refusal.TOO_FAST, limits.searches(), limits.allSearches());
        exports = exports(settings, budgets);
    }

    private static AddressBudget exports(Settings settings, ScaledBudgets budgets) {
        AddressSettings own = settings.gate().address();
        Rate each = new Rate(own.exports(), own.exportsPer());
        return budgets.ofUnscaled(
                Refusal.TOO_MANY_TRIES, each, settings.budget().rooms().allExports());
    }

    /**
     * Admits reading a page of the room's history.
     *
     * @throws Refused also {@link Refusal#TOO_FAST}
     */
    public Room reading(HttpServletRequest request, String typed) {
        Room room = rooms.inside(request, typed);
        history.spend(clients.address(request));
        return room;
    }

    /**
     * Admits an export of the room; the number of exports a minute is limited.
     *
     * @throws Refused also {@link Refusal#TOO_MANY_TRIES}
     */
    public Room export(HttpServletRequest request, String typed) {
        Room room = rooms.inside(request, typed);
        exports.spend(clients.address(request));
        return room;
    }

    /**
     * Admits a search and charges the visitor and the address.
     *
     * @throws Refused also {@link Refusal#TOO_FAST}
     */
    public Room searching(HttpServletRequest request, String typed) {
        Room room = rooms.inside(request, typed);
        Visitor.of(request)
                .ifPresent(visitor -> searchesOfVisitor.of(visitor.id()).spend(Refusal.TOO_FAST));
        searches.spend(clients.address(request));
        return room;
    }

    /**
     * Admits a search as {@link #searching(HttpServletRequest, String)} does, and takes a turn, which ends with the
     * work.
     *
     * @throws Refused also {@link Refusal#BUSY}
     */
    public <T> CompletableFuture<T> searching(
            HttpServletRequest request, String typed, Function<Room, CompletableFuture<T>> work) {
        Room room = searching(request, typed);
        return searchTurns.begin(clients.address(request), () -> work.apply(room));
    }
}
