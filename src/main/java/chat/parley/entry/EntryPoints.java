package chat.parley.entry;

import chat.parley.archive.RoomArchive;
import chat.parley.limits.Address;
import chat.parley.limits.Budgets;
import chat.parley.limits.Turns;
import chat.parley.log.Member;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Founder;
import chat.parley.room.Room;
import chat.parley.room.Rooms;
import chat.parley.runtime.Time;
import chat.parley.settings.Rate;
import chat.parley.settings.Settings;
import chat.parley.text.PersonName;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import chat.parley.visitor.Leaving;
import chat.parley.visitor.Visitor;
import chat.parley.visitor.VisitorTokens;
import chat.parley.web.ClientAddresses;
import chat.parley.web.Cookies;
import chat.parley.web.SameSite;
import chat.parley.web.SessionPlace;
import chat.parley.web.SessionPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The ways in, the same for the join page and for programs: find a room, make one, take a seat. */
@ApplicationScoped
public class EntryPoints {
    private static final Logger LOG = Logger.getLogger(EntryPoints.class.getName());

    private final Rooms rooms;
    private final Settings settings;
    private final ClientAddresses clients;
    private final GuessLimiter guessLimiter;
    private final Allowances allowances;
    private final Seating seating;
    private final SessionPlaces places;
    private final Budgets searches;
    private final Turns searchTurns;
    private final Turns importTurns;
    private final Leaving leaving;
    private final Cookies cookies;
    private final VisitorTokens tokens;

    /** For the container's proxy only. */
    protected EntryPoints() {
        this(null, Settings.defaults(), null, null, null, null, null, null);
    }

    @Inject
    public EntryPoints(
            Rooms rooms,
            Settings settings,
            ClientAddresses clients,
            Allowances allowances,
            Seating seating,
            SessionPlaces places,
            VisitorTokens tokens,
            Leaving leaving) {
        this.tokens = tokens;
        this.leaving = leaving;
        this.cookies = new Cookies(settings.gate().visitors().secureCookie(), clients);
        this.rooms = rooms;
        this.settings = settings;
        this.clients = clients;
        this.guessLimiter = new GuessLimiter(settings.gate(), Time.SYSTEM);
        this.allowances = allowances;
        this.seating = seating;
        this.places = places;
        this.searches = new Budgets(
                new Rate(settings.search().burst(), settings.search().per()), Time.SYSTEM);
        this.searchTurns = new Turns(settings.search().atOnce());
        this.importTurns = new Turns(settings.gate().imports().importsAtOnce());
    }

    /**
     * The room with this code, in any spelling. Members find theirs always; for others an unknown code costs.
     *
     * @throws Refused {@link Refusal#NO_SUCH_ROOM}, {@link Refusal#TOO_MANY_TRIES}
     */
    public Room find(HttpServletRequest request, String typed) {
        Optional<Room> own = own(request, typed);
        if (own.isPresent()) return own.get();
        RoomCode code = RoomCode.read(typed).orElseThrow(() -> new Refused(Refusal.NO_SUCH_ROOM));
        return guessLimiter
                .look(clients.address(request), () -> rooms.find(code))
                .orElseThrow(() -> new Refused(Refusal.NO_SUCH_ROOM));
    }

    /**
     * The room with this code, for members only. Everybody else is answered the same whether it exists or not, so asking
     * costs nothing: after a restart a whole office asks for rooms that are not there yet.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER}
     */
    public Room inside(HttpServletRequest request, String typed) {
        return own(request, typed).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
    }

    /** As {@link #inside}, to take all of it away: so many times a minute. */
    public Room export(HttpServletRequest request, String typed) {
        Room room = inside(request, typed);
        allowances.exports().spend(clients.address(request));
        return room;
    }

    /**
     * As {@link #searching(HttpServletRequest, String)}, with a turn at looking through the log, which is over when the work is.
     *
     * @throws Refused also {@link Refusal#BUSY}
     */
    public <T> CompletableFuture<T> searching(
            HttpServletRequest request, String typed, Function<Room, CompletableFuture<T>> work) {
        Room room = searching(request, typed);
        return searchTurns.begin(clients.address(request), () -> work.apply(room));
    }

    /** As {@link #inside}, and takes one from the visitor's budget of searches. @throws Refused also {@link Refusal#TOO_FAST} */
    public Room searching(HttpServletRequest request, String typed) {
        Room room = inside(request, typed);
        Visitor.of(request).ifPresent(visitor -> searches.of(visitor.id()).spend(Refusal.TOO_FAST));
        allowances.searches().spend(clients.address(request));
        return room;
    }

    /**
     * The room with this code if the visitor has a seat in it; asking costs nothing and tells nothing. For a stranger it is
     * not even looked up, so that the time it takes tells nothing either.
     */
    public Optional<Room> own(HttpServletRequest request, String typed) {
        if (Visitor.of(request).isEmpty()) return Optional.empty();
        return RoomCode.read(typed)
                .flatMap(rooms::find)
                .filter(room -> seat(request, room).isPresent());
    }

    /**
     * @param title may be empty
     * @throws Refused because of the title or {@link Refusal#ROOMS_FULL}, {@link Refusal#TOO_MANY_TRIES}
     */
    public Room create(HttpServletRequest request, String title) {
        Title checked = Title.of(title, settings.room().names().titleChars());
        allowances.creations().spend(clients.address(request));
        return rooms.create(checked, founder(request));
    }

    /**
     * Brings a room back under its code. A code that is free costs a new room; one that is taken costs nothing, as a room that
     * is found does, so that a whole office may come back at once. An address without a guess left is not answered at all.
     *
     * @throws Refused as the other, and {@link Refusal#CODE_TAKEN}
     */
    public Room create(HttpServletRequest request, String title, String typedCode) {
        Title checked = Title.of(title, settings.room().names().titleChars());
        RoomCode code = RoomCode.read(typedCode).orElseThrow(() -> new Refused(Refusal.CODE_MALFORMED));
        Address address = clients.address(request);
        guessLimiter.require(address);
        allowances.creations().spend(address);
        try {
            return rooms.create(code, checked, founder(request));
        } catch (Refused no) {
            allowances.creations().giveBack(address, "", 1);
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
        guessLimiter.require(address);
        Founder founder = founder(request);
        allowances.importBytes().require(address, "", request.getContentLengthLong());
        allowances.creations().spend(address);
        allowances.importBytes().spend(address, request.getContentLengthLong());
        return importTurns.begin(address, () -> work.apply(() -> rooms.restore(told.get(), founder)));
    }

    /** A whole IPv6 /48 is one founder: it is often one subscriber's. */
    private Founder founder(HttpServletRequest request) {
        return Founder.at(clients.address(request).widest());
    }

    /** @throws Refused {@link Refusal#TITLE_TOO_LONG}, {@link Refusal#TITLE_MALFORMED} */
    public String title(String typed) {
        return Title.of(typed, settings.room().names().titleChars()).value();
    }

    /** @throws Refused because of the name */
    public PersonName name(String typed) {
        return PersonName.of(typed, settings.room().names().nameChars());
    }

    /**
     * Takes a seat, and begins a session if there is none. Without a session there is no seat either.
     *
     * @throws Refused as {@link Room#join}, {@link Refusal#TOO_MANY_TRIES}, {@link Refusal#CROWDED_NETWORK}, {@link
     *     Refusal#SERVER_FULL}
     */
    public Member enter(HttpServletRequest request, Room room, PersonName name) {
        Address address = clients.address(request);
        boolean known = Visitor.of(request).isPresent();
        SessionPlace place = known ? SessionPlace.NONE : places.take(address);
        Visitor visitor = Visitor.orNew(request);
        try {
            Member member = sit(request, visitor, room, name);
            signIn(request, visitor, room, place);
            return member;
        } catch (RuntimeException failed) {
            place.release();
            throw failed;
        }
    }

    /** The seat that they have under this name costs nothing. */
    private Member sit(HttpServletRequest request, Visitor visitor, Room room, PersonName name) {
        Address address = clients.address(request);
        Optional<Member> before = room.memberOf(visitor.id());
        boolean same =
                before.filter(member -> member.name().equals(name.value())).isPresent();
        if (same) return room.join(visitor.id(), name);
        String place = room.code().value();
        if (before.isEmpty()) seating.permit(room, address);
        allowances.roomJoins().require(address, place, 1);
        allowances.joins().spend(address);
        allowances.roomJoins().spend(address, place, 1);
        Member member = claim(request, visitor, room, name);
        seating.take(room, member, address);
        return member;
    }

    private void signIn(HttpServletRequest request, Visitor visitor, Room room, SessionPlace place) {
        try {
            visitor.signedIn(request, room.code());
        } catch (Refused overtaken) {
            throw overtaken;
        } catch (RuntimeException full) {
            LOG.log(Level.WARNING, "The server has no more sessions: let it have more than parley.gate.sessions", full);
            if (place != SessionPlace.NONE) room.leave(visitor.id());
            throw new Refused(Refusal.SERVER_FULL);
        }
        place.isTakenBy(request.getSession(false));
        cookies.check(request);
        renewCookies(request);
    }

    /** As {@link #inside}, to connect. @throws Refused also {@link Refusal#TOO_MANY_TRIES}, {@link Refusal#CROWDED_NETWORK} */
    public Room connecting(HttpServletRequest request, String typed) {
        Room room = inside(request, typed);
        Address address = clients.address(request);
        allowances.roomConnects().require(address, room.code().value(), 1);
        allowances.connects().spend(address);
        allowances.roomConnects().spend(address, room.code().value(), 1);
        seat(request, room).ifPresent(member -> seating.connect(room, member, address));
        return room;
    }

    /** As {@link #inside}, to read a page of what was said. @throws Refused also {@link Refusal#TOO_FAST} */
    public Room reading(HttpServletRequest request, String typed) {
        Room room = inside(request, typed);
        allowances.history().spend(clients.address(request));
        return room;
    }

    /** An id that was retired, which somebody else may know, gets no seat: then it is a new visitor's. */
    private static Member claim(HttpServletRequest request, Visitor visitor, Room room, PersonName name) {
        try {
            return room.join(visitor.id(), name);
        } catch (Refused no) {
            if (no.refusal() != Refusal.NOT_A_MEMBER) throw no;
            visitor.startsAnew(request);
            return room.join(visitor.id(), name);
        }
    }

    /** Gives up the seat, if there is one, and the session's id and the pass with it; connections end. */
    public void leave(HttpServletRequest request, Room room) {
        seat(request, room).ifPresent(member -> leave(request, room, member));
    }

    /** The session's id changes before the visitor's, so that a copied cookie does not lead to the new id. */
    private void leave(HttpServletRequest request, Room room, Member member) {
        Visitor visitor = Visitor.of(request).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
        synchronized (visitor) {
            visitor.renew(request);
            try {
                leaving.leave(visitor, visitor.id(), room);
            } finally {
                visitor.cameAs(request);
                renewCookies(request);
            }
        }
        seating.free(room, member);
    }

    private void renewCookies(HttpServletRequest request) {
        SameSite.response(request).ifPresent(response -> tokens.see(request, response));
        SameSite.see(request);
    }

    /** Who the request's visitor is in this room. */
    public Optional<Member> seat(HttpServletRequest request, Room room) {
        Optional<Visitor> visitor = Visitor.of(request);
        Optional<Member> member = visitor.flatMap(one -> room.memberOf(one.id()));
        if (member.isPresent()) {
            visitor.get().sitsIn(room.code());
            SessionPlace.isUsed(request.getSession(false));
        }
        return member;
    }
}
