package chat.parley.room;

import chat.parley.log.Charter;
import chat.parley.log.Ledger;
import chat.parley.log.Member;
import chat.parley.log.Role;
import chat.parley.log.Sanction;
import chat.parley.log.Sanctions;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.runtime.Time;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The bans and mutes of one room, as they concern visitors: a ban keeps a visitor out under every name, and a mute
 * follows them to another seat.
 *
 * <p>Threads: any, without a lock held. Errors: {@link Refusal#UNAVAILABLE}.
 */
public final class RoomSanctions {
    private static final Logger LOG = Logger.getLogger(RoomSanctions.class.getName());

    /** Somebody who is banned, or was. */
    public record Banned(String id, Sanction ban) {}

    private final Ledger ledger;
    private final Roster roster;
    private final Time time;

    RoomSanctions(RoomParts parts, Time time) {
        this.ledger = parts.ledger();
        this.roster = parts.roster();
        this.time = time;
    }

    private Instant now() {
        return time.wall().instant();
    }

    /** Returns whether this member is muted now. Quick. */
    boolean isMuted(Member member) {
        return ledger.charter().sanctions().mute(member.id(), now()).isPresent();
    }

    /**
     * Returns the bans in force, newest last.
     *
     * @param visitor who asks
     * @throws Refused also {@link Refusal#NOT_A_MEMBER}, {@link Refusal#NOT_ALLOWED}
     */
    public List<Banned> bans(String visitor) {
        Member asking = roster.of(visitor).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
        new Authority(ledger, asking).require(Deed.READ_BANS);
        Instant now = now();
        return ledger.charter().sanctions().bans().entrySet().stream()
                .filter(ban -> ban.getValue().isInForce(now))
                .sorted(Comparator.comparing(ban -> ban.getValue().at()))
                .map(ban -> new Banned(ban.getKey(), ban.getValue()))
                .toList();
    }

    /**
     * What a ban of a member's network would do.
     *
     * @param here how many others it would ban; 0 if it is not possible
     */
    public record Reach(int here, boolean offered) {}

    /**
     * Returns what a ban of a member's network would do.
     *
     * @param visitor who asks
     * @throws Refused also {@link Refusal#NOT_A_MEMBER}, {@link Refusal#NOT_ALLOWED}, {@link Refusal#NO_SUCH_MEMBER}
     */
    public Reach reach(String visitor, String member) {
        Member asking = roster.of(visitor).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
        Authority authority = new Authority(ledger, asking);
        authority.require(Deed.BAN, member);
        Seated seat = roster.seatOf(member).orElseThrow(() -> new Refused(Refusal.NO_SUCH_MEMBER));
        NetworkBan ban = NetworkBan.of(seat, roster, authority);
        boolean offered = ban.refusal().isEmpty();
        return new Reach(offered ? ban.others().size() : 0, offered);
    }

    /** Returns the newest kick or ban of a member, as far as this node knows, even if it is over. Quick. */
    public Optional<Sanction> expulsionOf(Member member) {
        return Optional.ofNullable(ledger.charter().sanctions().bans().get(member.id()));
    }

    /**
     * Checks that neither a visitor nor their network is banned, as far as this node knows. A ban of the network does
     * not concern people with a role. Quick unless the network is banned.
     *
     * @throws Refused {@link Refusal#BANNED}
     */
    public void check(Claimant claimant) {
        check(claimant, ledger.charter());
    }

    private void check(Claimant claimant, Charter charter) {
        Instant now = now();
        Sanctions sanctions = charter.sanctions();
        sanctions
                .banOn(claimant.visitor(), now)
                .or(() -> sanctions.banOn(claimant.network(), now).filter(ban -> !hasRole(claimant, charter)))
                .ifPresent(ban -> {
                    throw Refused.banned(ban.left(now), ban.reason());
                });
    }

    private boolean hasRole(Claimant claimant, Charter charter) {
        return claimant.keepsRole()
                || roster.of(claimant.visitor())
                        .filter(member -> charter.roles().of(member.id()) != Role.MEMBER)
                        .isPresent();
    }

    /**
     * Checks with certainty that a visitor who has just taken a seat is not banned: a ban at the same moment wins, and
     * the seat is given up. A mute from an earlier seat moves to this one.
     *
     * @throws Refused also {@link Refusal#BANNED}
     */
    void settle(Claimant claimant, Member seat) {
        String visitor = claimant.visitor();
        try {
            check(claimant, ledger.newestCharter());
        } catch (Refused no) {
            if (no.refusal() == Refusal.BANNED) roster.release(visitor);
            throw no;
        }
        Attempts.again(() ->
                ledger.charter().sanctions().muteMoved(visitor, seat, now()).ifPresent(ledger::amend));
    }

    /**
     * Checks with certainty that somebody who has just connected may: a ban of their network at the same moment wins,
     * and the connection is none.
     *
     * @throws Refused {@link Refusal#BANNED}
     */
    void settle(Claimant claimant, Arrival arrival) {
        try {
            check(claimant, arrival.charter());
        } catch (Refused no) {
            roster.depart(claimant.visitor(), arrival.member());
            throw no;
        }
    }

    /** Moves the sanctions of a visitor, whose id has changed, to the new id. */
    void renew(String visitor, String successor) {
        try {
            Attempts.again(() ->
                    ledger.charter().sanctions().renewed(visitor, successor).ifPresent(ledger::amend));
        } catch (Refused no) {
            LOG.log(Level.FINE, "A ban or a mute did not follow a new visitor id: {0}", no.refusal());
        }
    }
}
