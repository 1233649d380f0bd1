package chat.parley.entry;

import chat.parley.archive.RoomArchive;
import chat.parley.limits.Address;
import chat.parley.limits.Turns;
import chat.parley.log.Charter;
import chat.parley.log.Secret;
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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Opens rooms that do not exist on this server yet: new ones, restored ones, and imported ones with a history.
 * Thread-safe.
 */
@ApplicationScoped
public class OpenRoom {
    private final Rooms rooms;
    private final Settings settings;
    private final ClientAddresses clients;
    private final GuessLimiter guesses;
    private final HoldRole roles;
    private final CharterSeal seal;
    private final AddressBudget creations;
    private final AddressBudget importBytes;
    private final Turns importTurns;

    /** For the container's proxy only. */
    protected OpenRoom() {
        this(null, Settings.defaults(), null, null, null, null);
    }

    @Inject
    OpenRoom(
            Rooms rooms,
            Settings settings,
            ClientAddresses clients,
            GuessLimiter guesses,
            HoldRole roles,
            CharterSeal seal) {
        this.rooms = rooms;
        this.settings = settings;
        this.clients = clients;
        this.guesses = guesses;
        this.roles = roles;
        this.seal = seal;
        this.importTurns = new Turns(settings.gate().imports().importsAtOnce());
        AddressSettings own = settings.gate().address();
        RoomBudgetSettings limits = settings.budget().rooms();
        Rate each = new Rate(own.creations(), own.creationsPer());
        ScaledBudgets budgets = ScaledBudgets.of(settings);
        creations = budgets.ofUnscaled(Refusal.TOO_MANY_TRIES, each, limits.allCreations());
        importBytes = budgets.of(Refusal.TOO_MANY_TRIES, limits.importBytes(), limits.allImportBytes());
    }

    /**
     * Checks a title and returns it as it will be shown.
     *
     * @throws Refused {@link Refusal#TITLE_TOO_LONG}, {@link Refusal#TITLE_MALFORMED}
     */
    public Title title(String typed) {
        return Title.of(typed, settings.room().names().titleChars());
    }

    /**
     * Creates a room with a new code. Whoever creates it owns it once they take a seat.
     *
     * @param title may be empty
     * @throws Refused because of the title or {@link Refusal#ROOMS_FULL}, {@link Refusal#TOO_MANY_TRIES}
     */
    public Room create(HttpServletRequest request, String title) {
        Title checked = title(title);
        creations.spend(clients.address(request));
        Secret secret = Secret.random();
        Room room = rooms.create(Charter.of(checked).ownedBy(secret.hash()), founder(request));
        roles.found(request, room, secret);
        return room;
    }

    /**
     * Restores a room, without its history, under its code. That makes nobody its owner: the room has the roles of its
     * sealed charter or none. If the room is there already, a charter of a later version still counts. A free code
     * costs as much as a new room. A code in use costs nothing, as a room that is found does, so that a whole office
     * may return at once. An address without a guess left gets no answer about the code.
     *
     * @param sealed the sealed charter; one that is not this room's counts as none
     * @throws Refused as {@link #create(HttpServletRequest, String)}, and {@link Refusal#CODE_TAKEN}
     */
    public Room create(HttpServletRequest request, String title, String typedCode, Optional<String> sealed) {
        Title checked = title(title);
        RoomCode code = RoomCode.read(typedCode).orElseThrow(() -> new Refused(Refusal.CODE_MALFORMED));
        Address address = clients.address(request);
        guesses.require(address);
        creations.spend(address);
        Optional<CharterSeal.Past> past = sealed.flatMap(text -> seal.open(code, text));
        try {
            Charter charter = past.map(known -> known.charter().heldBack()).orElseGet(() -> Charter.of(checked));
            return rooms.create(code, charter, founder(request));
        } catch (Refused no) {
            creations.giveBack(address, "", 1);
            if (no.refusal() == Refusal.CODE_TAKEN) adopt(code, past);
            throw no;
        }
    }

    private void adopt(RoomCode code, Optional<CharterSeal.Past> past) {
        past.ifPresent(known -> rooms.find(code).ifPresent(room -> adopt(room, known)));
    }

    private static void adopt(Room room, CharterSeal.Past past) {
        room.roles().adopt(past.life(), past.charter().heldBack());
    }

    /** Makes whoever imported a room its owner. */
    public void own(HttpServletRequest request, Room room, Secret secret) {
        roles.found(request, room, secret);
    }

    /**
     * Imports a room with its history. An import costs as much as a new room even if it fails, because reading the file
     * costs most. The resulting code reveals whether the one in the file is in use, so an address needs a guess left,
     * as it does to restore a room without its history. The cost and the turn are taken at once; the turn ends with the
     * work.
     *
     * @param owner makes whoever keeps it the owner of the room ({@link #own})
     * @param past reads the past
     * @param work runs the supplier once, on a thread of its own
     * @throws Refused {@link Refusal#NO_IMPORTS}, {@link Refusal#TOO_MANY_TRIES}, {@link Refusal#BUSY}; the future
     *     fails because of the past or with {@link Refusal#ROOMS_FULL}
     */
    public <T> CompletableFuture<T> restoring(
            HttpServletRequest request,
            Secret owner,
            Supplier<RoomArchive> past,
            Function<Supplier<Room>, CompletableFuture<T>> work) {
        if (!settings.gate().imports().imports()) throw new Refused(Refusal.NO_IMPORTS);
        Address address = clients.address(request);
        guesses.require(address);
        Founder founder = founder(request);
        importBytes.require(address, "", request.getContentLengthLong());
        creations.spend(address);
        importBytes.spend(address, request.getContentLengthLong());
        return importTurns.begin(address, () -> work.apply(() -> rooms.restore(owned(past.get(), owner), founder)));
    }

    private static RoomArchive owned(RoomArchive archive, Secret owner) {
        archive.ownedBy(owner.hash());
        return archive;
    }

    /**
     * The founder of a room by the widest network: a whole IPv6 /48 counts as one, because it is often one
     * subscriber's.
     */
    private Founder founder(HttpServletRequest request) {
        return Founder.at(clients.address(request).widest());
    }
}
