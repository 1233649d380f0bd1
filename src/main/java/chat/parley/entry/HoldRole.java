package chat.parley.entry;

import chat.parley.limits.Address;
import chat.parley.log.Role;
import chat.parley.log.Secret;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.room.RoomSanctions;
import chat.parley.settings.RoleBudgetSettings;
import chat.parley.settings.Settings;
import chat.parley.visitor.Visitor;
import chat.parley.web.ClientAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives people roles in rooms by links, and keeps the roles on their devices. A wrong link costs as much as a wrong
 * code. Each method for members throws {@link Refused} as {@link FindRoom#inside}. Thread-safe.
 */
@ApplicationScoped
public class HoldRole {
    private static final Logger LOG = Logger.getLogger(HoldRole.class.getName());

    private final FindRoom rooms;
    private final ClientAddresses clients;
    private final GuessLimiter guesses;
    private final AddressBudget calls;
    private final Duration life;

    /** For the container's proxy only. */
    protected HoldRole() {
        this(Settings.defaults(), null, null, null);
    }

    @Inject
    HoldRole(Settings settings, FindRoom rooms, ClientAddresses clients, GuessLimiter guesses) {
        this.rooms = rooms;
        this.clients = clients;
        this.guesses = guesses;
        this.life = settings.room().members().roleFor();
        RoleBudgetSettings limits = settings.budget().roles();
        this.calls = ScaledBudgets.of(settings).of(Refusal.TOO_FAST, limits.roles(), limits.allRoles());
    }

    /** Gives the device the secret that makes its owner the owner of a room that they made. */
    void found(HttpServletRequest request, Room room, Secret secret) {
        RoleCookie.give(request, room.code(), secret, life);
    }

    /**
     * Gives a seat the role that the device keeps. A secret that gives none stays: after a restart, the charter that
     * knows it may come later.
     *
     * @return whether the device keeps a role
     */
    boolean takeUp(HttpServletRequest request, Room room, String visitor) {
        Optional<Secret> kept = RoleCookie.shown(request, room.code()).filter(secret -> takesUp(room, visitor, secret));
        kept.ifPresent(secret -> RoleCookie.give(request, room.code(), secret, life));
        return kept.isPresent();
    }

    private static boolean takesUp(Room room, String visitor, Secret secret) {
        try {
            return room.roles().takeUp(visitor, secret).isPresent();
        } catch (Refused no) {
            LOG.log(Level.FINE, "A role waits until its owner comes again: {0}", no.refusal());
            return false;
        }
    }

    /** Forgets the role of a device whose owner leaves for good. */
    void giveUp(HttpServletRequest request, Room room) {
        if (RoleCookie.shown(request, room.code()).isPresent()) RoleCookie.forget(request, room.code());
    }

    /**
     * Gives the visitor the role of a link.
     *
     * @param token the secret in the link's fragment
     * @throws Refused also {@link Refusal#WRONG_LINK}, {@link Refusal#TOO_MANY_TRIES}, {@link Refusal#TOO_FAST}, {@link
     *     Refusal#TOO_MANY_ROLES}, {@link Refusal#ROLES_CHANGED}
     */
    public Role claim(HttpServletRequest request, Room room, String token) {
        Address address = clients.address(request);
        calls.spend(address);
        Secret link = Secret.read(token).orElseThrow(() -> new Refused(Refusal.WRONG_LINK));
        Secret device = Secret.random();
        Role role = guesses.look(address, () -> claimed(room, visitor(request), link, device))
                .orElseThrow(() -> new Refused(Refusal.WRONG_LINK));
        RoleCookie.give(request, room.code(), device, life);
        return role;
    }

    private static Optional<Role> claimed(Room room, String visitor, Secret link, Secret device) {
        try {
            return Optional.of(room.roles().claim(visitor, link, device));
        } catch (Refused no) {
            if (no.refusal() == Refusal.WRONG_LINK) return Optional.empty();
            throw no;
        }
    }

    /**
     * Keeps the visitor's role on the device, or gives the visitor the role that the device keeps.
     *
     * @return the visitor's role
     * @throws Refused also {@link Refusal#TOO_FAST}, {@link Refusal#ROLES_CHANGED}
     */
    public Role keep(HttpServletRequest request, Room room) {
        calls.spend(clients.address(request));
        String visitor = visitor(request);
        boolean kept = takeUp(request, room, visitor);
        Role role = room.roles().of(visitor);
        if (role == Role.MEMBER || kept) return role;
        Secret device = Secret.random();
        room.roles().keep(visitor, device);
        RoleCookie.give(request, room.code(), device, life);
        return role;
    }

    /**
     * Makes a link that gives a role.
     *
     * @return the secret for its fragment
     * @throws Refused also {@link Refusal#NOT_ALLOWED}, {@link Refusal#TOO_FAST}, {@link Refusal#ROLES_CHANGED}
     */
    public Secret link(HttpServletRequest request, Room room, Role role) {
        calls.spend(clients.address(request));
        Secret link = Secret.random();
        room.roles().link(visitor(request), role, link);
        return link;
    }

    /**
     * Admits reading the room's sealed charter.
     *
     * @throws Refused also {@link Refusal#TOO_FAST}
     */
    public Room reading(HttpServletRequest request, String typed) {
        Room room = rooms.inside(request, typed);
        calls.spend(clients.address(request));
        return room;
    }

    /**
     * Returns the bans in force, newest last, for moderators and owners.
     *
     * @throws Refused also {@link Refusal#NOT_ALLOWED}, {@link Refusal#TOO_FAST}
     */
    public List<RoomSanctions.Banned> bans(HttpServletRequest request, String typed) {
        return reading(request, typed).sanctions().bans(visitor(request));
    }

    /**
     * Returns what a ban of a member's network would do, for those who may ban the member.
     *
     * @throws Refused also {@link Refusal#NOT_ALLOWED}, {@link Refusal#NO_SUCH_MEMBER}, {@link Refusal#TOO_FAST}
     */
    public RoomSanctions.Reach reach(HttpServletRequest request, String typed, String member) {
        return reading(request, typed).sanctions().reach(visitor(request), member);
    }

    private static String visitor(HttpServletRequest request) {
        return Visitor.of(request).map(Visitor::id).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
    }
}
