package chat.parley.entry;

import chat.parley.archive.RoomArchive;
import chat.parley.limits.Address;
import chat.parley.limits.Turns;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Founder;
import chat.parley.room.Room;
import chat.parley.room.Rooms;
import chat.parley.settings.AddressSettings;
import chat.parley.settings.Rate;
import chat.parley.settings.RoomBudgetSettings;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import chat.parley.web.ClientAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** A room that was not here before: a new one, one that is brought back, or one with a past from elsewhere. Thread-safe. */
@ApplicationScoped
public class OpenRoom {
    private final Rooms rooms;
    private final Settings settings;
    private final ClientAddresses clients;
    private final GuessLimiter guesses;
    private final AddressBudget creations;
    private final AddressBudget importBytes;
    private final Turns importTurns;

    /** For the container's proxy only. */
    protected OpenRoom() {
        this(null, Settings.defaults(), null, null);
    }

    @Inject
    OpenRoom(Rooms rooms, Settings settings, ClientAddresses clients, GuessLimiter guesses) {
        this.rooms = rooms;
        this.settings = settings;
        this.clients = clients;
        this.guesses = guesses;
        this.importTurns = new Turns(settings.gate().imports().importsAtOnce());
        AddressSettings own = settings.gate().address();
        RoomBudgetSettings limits = settings.budget().rooms();
        Rate each = new Rate(own.creations(), own.creationsPer());
        ScaledBudgets budgets = ScaledBudgets.of(settings);
        creations = budgets.ofUnscaled(Refusal.TOO_MANY_TRIES, each, limits.allCreations());
        importBytes = budgets.of(Refusal.TOO_MANY_TRIES, limits.importBytes(), limits.allImportBytes());
    }

    /** The title as it will be shown. @throws Refused {@link Refusal#TITLE_TOO_LONG}, {@link Refusal#TITLE_MALFORMED} */
    public Title title(String typed) {
        return Title.of(typed, settings.room().names().titleChars());
    }

    /**
     * A new room, under a code that nobody knows yet.
     *
     * @param title may be empty
     * @throws Refused because of the title or {@link Refusal#ROOMS_FULL}, {@link Refusal#TOO_MANY_TRIES}
     */
    public Room create(HttpServletRequest request, String title) {
        Title checked = title(title);
        creations.spend(clients.address(request));
        return rooms.create(checked, founder(request));
    }

    /**
     * Brings a room back under its code. A code that is free costs a new room; one that is taken costs nothing, as a room that
     * is found does, so that a whole office may come back at once. An address without a guess left is not answered at all.
     *
     * @throws Refused as the other, and {@link Refusal#CODE_TAKEN}
     */
    public Room create(HttpServletRequest request, String title, String typedCode) {
        Title checked = title(title);
        RoomCode code = RoomCode.read(typedCode).orElseThrow(() -> new Refused(Refusal.CODE_MALFORMED));
        Address address = clients.address(request);
        guesses.require(address);
        creations.spend(address);
        try {
            return rooms.create(code, checked, founder(request));
        } catch (Refused no) {
            creations.giveBack(address, "", 1);
            throw no;
        }
    }

    /**
     * A room with a past from elsewhere. It costs as much as a new one, also if nothing comes of it, for reading costs most.
     * The code that it gets tells whether the one in the file is taken: as with bringing one back, only to those with a guess left.
     * What it costs and its turn are taken now; the turn is over when the work is.
     *
     * @param told reads the past
     * @param work runs the supplier once, on a thread of its own
     * @throws Refused {@link Refusal#NO_IMPORTS}, {@link Refusal#TOO_MANY_TRIES}, {@link Refusal#BUSY}; the future
     *     fails because of the past or with {@link Refusal#ROOMS_FULL}
     */
    public <T> CompletableFuture<T> restoring(
            HttpServletRequest request,
            Supplier<RoomArchive> told,
            Function<Supplier<Room>, CompletableFuture<T>> work) {
        if (!settings.gate().imports().imports()) throw new Refused(Refusal.NO_IMPORTS);
        Address address = clients.address(request);
        guesses.require(address);
        Founder founder = founder(request);
        importBytes.require(address, "", request.getContentLengthLong());
        creations.spend(address);
        importBytes.spend(address, request.getContentLengthLong());
        return importTurns.begin(address, () -> work.apply(() -> rooms.restore(told.get(), founder)));
    }

    /** A whole IPv6 /48 is one founder: it is often one subscriber's. */
    private Founder founder(HttpServletRequest request) {
        return Founder.at(clients.address(request).widest());
    }
}
