package chat.parley.room;

import chat.parley.log.Charter;
import chat.parley.log.CharterChange;
import chat.parley.log.Credentials;
import chat.parley.log.IdempotencyKey;
import chat.parley.log.Ledger;
import chat.parley.log.Member;
import chat.parley.log.Role;
import chat.parley.log.Roles;
import chat.parley.log.RoomEvent;
import chat.parley.log.Secret;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.settings.MemberSettings;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The roles of one room, and the secrets by which people get a role and keep it. A member has a role by their seat;
 * secrets are needed to get one by a link, or to get it back with another seat.
 *
 * <p>Threads: any, without a lock held. Errors: {@link Refusal#UNAVAILABLE}, {@link Refusal#NOT_A_MEMBER} if the
 * visitor has no seat, and {@link Refusal#ROLES_CHANGED} if somebody else changed the same roles meanwhile.
 */
public final class RoomRoles {
    private static final Logger LOG = Logger.getLogger(RoomRoles.class.getName());

    private final Room room;
    private final Ledger ledger;
    private final MemberSettings limits;

    RoomRoles(Room room, MemberSettings limits) {
        this.room = room;
        this.ledger = room.parts().ledger();
        this.limits = limits;
    }

    /** Returns the role of this visitor's seat. */
    public Role of(String visitor) {
        return ledger.charter().roles().of(member(visitor).id());
    }

    private Member member(String visitor) {
        return room.memberOf(visitor).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
    }

    /**
     * Gives the visitor's seat the role of the secret on the visitor's device: the one that they had with an earlier
     * seat, or the ownership of a room that they created.
     *
     * @return the role; empty if the secret gives none any more
     * @throws Refused also {@link Refusal#TOO_MANY_ROLES}
     */
    public Optional<Role> takeUp(String visitor, Secret device) {
        Member member = member(visitor);
        Charter now = ledger.newestCharter();
        String hash = device.hash();
        Optional<String> earlier = now.credentials().holder(hash);
        if (earlier.isPresent()) return Optional.of(moved(member, earlier.get(), hash, now));
        return now.credentials().linked(hash).map(role -> founded(member, role, hash, now));
    }

    /** Returns whether a device with this secret gets a role here, as far as this node knows. Quick. */
    public boolean knows(Secret device) {
        Credentials known = ledger.charter().credentials();
        String hash = device.hash();
        return known.holder(hash).isPresent() || known.linked(hash).isPresent();
    }

    /** The role leaves the earlier seat, which nobody has any more or the same person gave up. */
    private Role moved(Member member, String earlier, String hash, Charter now) {
        Role role = now.roles().of(earlier);
        if (earlier.equals(member.id())) return role;
        CharterChange change = given(now, member.id())
                .given(Credentials.keyOf(earlier), hash)
                .given(Roles.field(earlier), now.roles().text(earlier))
                .set(Credentials.keyOf(earlier), "")
                .set(Roles.field(earlier), "")
                .set(Credentials.keyOf(member.id()), hash);
        begin(member, higher(role, now.roles().of(member.id())), change);
        return role;
    }

    /** The secret of a link that only this device has becomes the secret of the device. */
    private Role founded(Member member, Role role, String hash, Charter now) {
        Role before = now.roles().of(member.id());
        checkSpace(now, before);
        CharterChange change = links(given(now, member.id()), now, role)
                .set(Credentials.linksOf(role), now.credentials().linksWithout(role, hash))
                .set(Credentials.keyOf(member.id()), hash);
        begin(member, higher(role, before), change);
        return role;
    }

    private void checkSpace(Charter now, Role before) {
        if (before == Role.MEMBER && now.roles().holders().size() >= limits.roles())
            throw new Refused(Refusal.TOO_MANY_ROLES);
    }

    /**
     * Gives the visitor's seat the role of a link.
     *
     * @param device the secret that the visitor's device keeps from now on
     * @return the member's role
     * @throws Refused also {@link Refusal#WRONG_LINK}, {@link Refusal#TOO_MANY_ROLES}
     */
    public Role claim(String visitor, Secret link, Secret device) {
        Member member = member(visitor);
        Charter now = ledger.newestCharter();
        Role role = now.credentials().linked(link.hash()).orElseThrow(() -> new Refused(Refusal.WRONG_LINK));
        Role before = now.roles().of(member.id());
        checkSpace(now, before);
        CharterChange change =
                links(given(now, member.id()), now, role).set(Credentials.keyOf(member.id()), device.hash());
        if (before.isAtLeast(role)) ledger.amend(change);
        else append(new RoomEvent.Appointed(member, UUID.randomUUID(), member, role), change);
        return higher(role, before);
    }

    /**
     * Keeps the role of the visitor's seat on the visitor's device.
     *
     * @param device the secret that the device keeps from now on
     * @throws Refused also {@link Refusal#NOT_ALLOWED} if the seat has no role
     */
    public Role keep(String visitor, Secret device) {
        Member member = member(visitor);
        Charter now = ledger.newestCharter();
        Role role = now.roles().of(member.id());
        if (role == Role.MEMBER) throw new Refused(Refusal.NOT_ALLOWED);
        ledger.amend(given(now, member.id()).set(Credentials.keyOf(member.id()), device.hash()));
        return role;
    }

    /**
     * Adds a link that gives a role.
     *
     * @throws Refused also {@link Refusal#NOT_ALLOWED}
     */
    public void link(String visitor, Role role, Secret link) {
        Member member = member(visitor);
        Charter now = ledger.newestCharter();
        Deed deed = role == Role.OWNER ? Deed.COPY_OWNER_LINK : Deed.COPY_MODERATOR_LINK;
        Role mine = now.roles().of(member.id());
        deed.refusal(mine, mine).ifPresent(no -> {
            throw new Refused(no);
        });
        String links = now.credentials().linksWith(role, link.hash(), limits.roleLinks());
        ledger.amend(links(given(now, member.id()), now, role).set(Credentials.linksOf(role), links));
    }

    /** Gives up the role of the visitor's seat, if it has one, because they leave for good. There is always space. */
    public void stepDown(String visitor) {
        room.memberOf(visitor)
                .filter(member -> ledger.charter().roles().of(member.id()) != Role.MEMBER)
                .ifPresent(member -> Attempts.again(() -> stepDown(member)));
    }

    private void stepDown(Member member) {
        Charter now = ledger.newestCharter();
        Role role = now.roles().of(member.id());
        if (role == Role.MEMBER) return;
        append(new RoomEvent.Dismissed(member, UUID.randomUUID(), member, role), given(now, member.id()));
    }

    /**
     * Takes over the roles of an earlier life of this room from its charter, if that is of a later version than the one
     * that the room was brought back with. Somebody who has come back with a secret that the charter knows keeps the
     * seat. Earlier charters of this life count for nothing.
     *
     * @param life the life of the room in which it was sealed ({@link chat.parley.log.RoomLog#epoch})
     * @param sealed the charter as {@link Charter#heldBack} returns it
     */
    public void adopt(String life, Charter sealed) {
        // The base only grows: a whole office with the charter that brought the room back needs no newer one.
        if (life.equals(room.log().epoch())
                || sealed.version() <= ledger.charter().base()) return;
        Attempts.again(() -> adopt(sealed));
    }

    private void adopt(Charter sealed) {
        Charter now = ledger.newestCharter();
        if (sealed.version() <= now.base()) return;
        Charter next = now.adopting(sealed);
        ledger.amend(now.changeTo(next));
        for (Roles.Holder holder : now.roles().holders().values()) report(holder, next);
    }

    /** Tells everybody that a member has another role than before, unless that role has changed again. */
    private void report(Roles.Holder before, Charter next) {
        Member member = before.member();
        Role role = next.roles().of(member.id());
        if (role == before.role() || Credentials.isHeldBack(member.id())) return;
        RoomEvent event = role == Role.MEMBER
                ? new RoomEvent.Dismissed(member, UUID.randomUUID(), member, before.role())
                : new RoomEvent.Appointed(member, UUID.randomUUID(), member, role);
        try {
            append(event, given(next, member.id()));
        } catch (Refused no) {
            LOG.log(Level.FINE, "The change of a role has no event: {0}", no.refusal());
        }
    }

    private static CharterChange given(Charter now, String member) {
        return CharterChange.NONE.given(Roles.field(member), now.roles().text(member));
    }

    private static CharterChange links(CharterChange change, Charter now, Role role) {
        return change.given(Credentials.linksOf(role), now.credentials().links(role));
    }

    private static Role higher(Role one, Role other) {
        return one.isAtLeast(other) ? one : other;
    }

    /** Nobody can have missed a role that begins before the first event. */
    private void begin(Member member, Role role, CharterChange change) {
        RoomEvent.Appointed event = new RoomEvent.Appointed(member, UUID.randomUUID(), member, role);
        if (room.log().head() > 0) append(event, change);
        else ledger.amend(change.set(Roles.field(member.id()), event.charter().get(Roles.field(member.id()))));
    }

    private void append(RoomEvent event, CharterChange change) {
        ledger.append(event, new IdempotencyKey(event.by().id(), event.draft(), 0), change);
    }
}
