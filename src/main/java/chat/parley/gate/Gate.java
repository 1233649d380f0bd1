package chat.parley.gate;

import chat.parley.room.Founder;
import chat.parley.room.Member;
import chat.parley.room.Past;
import chat.parley.room.PersonName;
import chat.parley.room.Refusal;
import chat.parley.room.Refused;
import chat.parley.room.Room;
import chat.parley.room.RoomCode;
import chat.parley.room.Rooms;
import chat.parley.room.Time;
import chat.parley.room.Title;
import chat.parley.settings.Rate;
import chat.parley.settings.Settings;
import chat.parley.visitor.Passes;
import chat.parley.visitor.Visitor;
import chat.parley.visitor.VisitorLeft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** The ways in, the same for the join page and for programs: find a room, make one, take a seat. */
@ApplicationScoped
public class Gate {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Rooms rooms;
    private final Settings settings;
    private final Callers callers;
    private final Guesses guesses;
    private final Allowances allowances;
    private final Budgets searches;
    private final Semaphore imports;
    private final Event<VisitorLeft> left;
    private final Cookies cookies;
    private final Passes passes;

    /** For the container's proxy only. */
    protected Gate() {
        this(null, Settings.defaults(), null, null, null, null);
    }

    @Inject
    public Gate(
            Rooms rooms,
            Settings settings,
            Callers callers,
            Allowances allowances,
            Passes passes,
            Event<VisitorLeft> left) {
        this.passes = passes;
        this.left = left;
        this.cookies = new Cookies(settings.gate().secureCookie(), callers);
        this.rooms = rooms;
        this.settings = settings;
        this.callers = callers;
        this.guesses = new Guesses(settings.gate(), Time.SYSTEM);
        this.allowances = allowances;
        this.searches = new Budgets(
                new Rate(settings.search().burst(), settings.search().per()), Time.SYSTEM);
        this.imports = new Semaphore(settings.gate().importsAtOnce());
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
        return guesses.look(callers.address(request), () -> rooms.find(code))
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
        allowances.exports().spend(callers.address(request));
        return room;
    }

    /** As {@link #inside}, and takes one from the visitor's budget of searches. @throws Refused also {@link Refusal#TOO_FAST} */
    public Room searching(HttpServletRequest request, String typed) {
        Room room = inside(request, typed);
        Visitor.of(request).ifPresent(visitor -> searches.of(visitor.id()).spend(Refusal.TOO_FAST));
        allowances.searches().spend(callers.address(request));
        return room;
    }

    /** The room with this code if the visitor has a seat in it; asking costs nothing and tells nothing. */
    public Optional<Room> own(HttpServletRequest request, String typed) {
        return RoomCode.read(typed)
                .flatMap(rooms::find)
                .filter(room -> seat(request, room).isPresent());
    }

    /**
     * @param title may be empty
     * @throws Refused because of the title or {@link Refusal#ROOMS_FULL}, {@link Refusal#TOO_MANY_TRIES}
     */
    public Room create(HttpServletRequest request, String title) {
        Title checked = Title.of(title, settings.room().titleChars());
        allowances.creations().spend(callers.address(request));
        return rooms.create(checked, founder(request));
    }

    /**
     * Brings a room back under its code. That one is there already costs nothing, and only who has a new room left to make
     * is told so: then a code that is tried in this way costs as much as a room.
     *
     * @throws Refused as the other, and {@link Refusal#CODE_TAKEN}
     */
    public Room create(HttpServletRequest request, String title, String typedCode) {
        Title checked = Title.of(title, settings.room().titleChars());
        RoomCode code = RoomCode.read(typedCode).orElseThrow(() -> new Refused(Refusal.CODE_MALFORMED));
        Address address = callers.address(request);
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
     *
     * @param told reads the past
     * @throws Refused because of the past or {@link Refusal#NO_IMPORTS}, {@link Refusal#ROOMS_FULL}, {@link
     *     Refusal#TOO_MANY_TRIES}, {@link Refusal#BUSY}
     */
    public Room restore(HttpServletRequest request, Supplier<Past> told) {
        if (!settings.gate().imports()) throw new Refused(Refusal.NO_IMPORTS);
        Address address = callers.address(request);
        allowances.importBytes().require(address, "", request.getContentLengthLong());
        allowances.creations().spend(address);
        allowances.importBytes().spend(address, request.getContentLengthLong());
        if (!imports.tryAcquire()) throw new Refused(Refusal.BUSY, SOON);
        try {
            return rooms.restore(told.get(), founder(request));
        } finally {
            imports.release();
        }
    }

    /** A whole IPv6 /48 is one founder: it is often one subscriber's. */
    private Founder founder(HttpServletRequest request) {
        return Founder.at(callers.address(request).widest());
    }

    /** @throws Refused {@link Refusal#TITLE_TOO_LONG}, {@link Refusal#TITLE_MALFORMED} */
    public String title(String typed) {
        return Title.of(typed, settings.room().titleChars()).value();
    }

    /** @throws Refused because of the name */
    public PersonName name(String typed) {
        return PersonName.of(typed, settings.room().nameChars());
    }

    /** Takes a seat; only then there is a session. @throws Refused as {@link Room#join}, {@link Refusal#TOO_MANY_TRIES} */
    public Member enter(HttpServletRequest request, Room room, PersonName name) {
        Visitor visitor = Visitor.orNew(request);
        Member member = sit(callers.address(request), visitor.id(), room, name);
        visitor.signedIn(request, room.code());
        cookies.check(request);
        SameSite.response(request).ifPresent(response -> passes.see(request, response));
        SameSite.see(request);
        return member;
    }

    /** The seat that they have under this name costs nothing. */
    private Member sit(Address address, String visitor, Room room, PersonName name) {
        Optional<Member> seated =
                room.memberOf(visitor).filter(member -> member.name().equals(name.value()));
        if (seated.isPresent()) return room.join(visitor, name);
        String place = room.code().value();
        allowances.roomJoins().require(address, place, 1);
        allowances.joins().spend(address);
        allowances.roomJoins().spend(address, place, 1);
        return room.join(visitor, name);
    }

    /** Gives up the seat, if there is one; connections end. */
    public void leave(HttpServletRequest request, Room room) {
        Visitor.of(request)
                .filter(visitor -> room.leave(visitor.id()))
                .ifPresent(visitor -> left.fire(new VisitorLeft(visitor.id(), room)));
    }

    /** Who the request's visitor is in this room. */
    public Optional<Member> seat(HttpServletRequest request, Room room) {
        Optional<Visitor> visitor = Visitor.of(request);
        Optional<Member> member = visitor.flatMap(one -> room.memberOf(one.id()));
        if (member.isPresent()) visitor.get().sitsIn(room.code());
        return member;
    }
}
