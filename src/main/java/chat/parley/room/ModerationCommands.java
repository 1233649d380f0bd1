package chat.parley.room;

import chat.parley.log.CharterChange;
import chat.parley.log.Credentials;
import chat.parley.log.Member;
import chat.parley.log.Network;
import chat.parley.log.Role;
import chat.parley.log.RoomEvent;
import chat.parley.log.Sanction;
import chat.parley.log.Sanctions;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Authority.Conditional;
import chat.parley.settings.MemberSettings;
import chat.parley.text.Reason;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The events of commands that mute, kick and ban, with what each depends on. */
record ModerationCommands(Roster roster, Authority authority, MemberSettings limits, Instant now) {
    private Sanctions sanctions() {
        return authority.charter().sanctions();
    }

    private Member by() {
        return authority.by();
    }

    /**
     * Returns somebody who has a seat.
     *
     * @throws Refused {@link Refusal#NO_SUCH_MEMBER}
     */
    private Seated seated(String member) {
        return roster.seatOf(member).orElseThrow(() -> new Refused(Refusal.NO_SUCH_MEMBER));
    }

    Conditional mute(Command.Mute command) {
        CharterChange given = authority.require(Deed.MUTE, command.member());
        Seated to = seated(command.member());
        Sanction mute =
                Sanction.of(now, command.seconds(), to.visitor(), to.member().name(), "");
        RoomEvent event = new RoomEvent.Muted(
                by(), command.draft(), to.member(), mute.end().orElse(null));
        return new Conditional(event, with(given, Sanctions.muteOf(command.member()), mute));
    }

    /** Returns the event of the end of a mute; empty if the member is not muted. */
    Optional<Conditional> unmute(Command.Unmute command) {
        CharterChange given = authority.require(Deed.UNMUTE, command.member());
        String field = Sanctions.muteOf(command.member());
        return sanctions()
                .mute(command.member(), now)
                .map(mute -> new Conditional(
                        new RoomEvent.Unmuted(by(), command.draft(), new Member(command.member(), mute.name())),
                        given.given(field, mute.text())));
    }

    Expulsion.Decision kick(Command.Kick command) {
        CharterChange given = authority.require(Deed.KICK, command.member());
        String reason = reason(command.reason());
        Seated to = seated(command.member());
        Sanction kick = Sanction.kick(now, to.visitor(), to.member().name(), reason);
        RoomEvent event = new RoomEvent.Kicked(by(), command.draft(), to.member());
        return new Expulsion.Decision(
                new Conditional(event, with(given, Sanctions.banOf(command.member()), kick)), to, false);
    }

    /** Whoever is banned may know the links to their role, so these end too. */
    Expulsion.Decision ban(Command.Ban command) {
        CharterChange given = authority.require(Deed.BAN, command.member());
        if (command.messages()) authority.require(Deed.CLEAR, command.member());
        String reason = reason(command.reason());
        Seated to = seated(command.member());
        Sanction ban =
                Sanction.of(now, command.seconds(), to.visitor(), to.member().name(), reason);
        if (command.network()) ban = ban.withNetwork(network(to));
        CharterChange change = with(given, Sanctions.banOf(command.member()), ban);
        boolean moderator = authority.charter().roles().of(command.member()) != Role.MEMBER;
        if (moderator) change = change.set(Credentials.linksOf(Role.MODERATOR), "");
        return new Expulsion.Decision(banned(command.draft(), to, ban, change), to, command.messages());
    }

    private Conditional banned(UUID draft, Seated to, Sanction ban, CharterChange change) {
        return new Conditional(
                new RoomEvent.Banned(by(), draft, to.member(), ban.end().orElse(null)), change);
    }

    /**
     * Returns the network of a member that may be banned with them.
     *
     * @throws Refused {@link Refusal#NO_NETWORK}, {@link Refusal#SHARED_NETWORK}, {@link Refusal#TOO_MANY_SANCTIONS}
     */
    private Network network(Seated to) {
        NetworkBan ban = NetworkBan.of(to, roster, authority);
        ban.refusal().ifPresent(no -> {
            throw new Refused(no);
        });
        checkSpace(ban.others().size() + 1);
        return to.network();
    }

    /** Returns the same ban of somebody else who is here from the network of the banned. */
    Expulsion.Decision ban(Command.Ban command, Seated other) {
        String id = other.member().id();
        CharterChange given = authority.require(Deed.BAN, id);
        Sanction ban = Sanction.of(
                now, command.seconds(), other.visitor(), other.member().name(), reason(command.reason()));
        CharterChange change = with(given, Sanctions.banOf(id), ban);
        return new Expulsion.Decision(banned(Expulsion.derived(command.draft(), id), other, ban, change), other, false);
    }

    /** Returns the event of the end of a ban; empty if the member is not banned. */
    Optional<Conditional> unban(Command.Unban command) {
        CharterChange given = authority.require(Deed.UNBAN);
        String field = Sanctions.banOf(command.member());
        return Optional.ofNullable(sanctions().bans().get(command.member()))
                .filter(ban -> ban.isInForce(now))
                .map(ban -> new Conditional(
                        new RoomEvent.Unbanned(by(), command.draft(), new Member(command.member(), ban.name())),
                        given.given(field, ban.text())));
    }

    private String reason(String typed) {
        if (RoleLink.isIn(typed)) throw new Refused(Refusal.HOLDS_LINK);
        return Reason.of(typed, limits.reasonChars()).value();
    }

    /** Adds a sanction in place of those that are over. Of two at the same moment for one member, one is refused. */
    private CharterChange with(CharterChange given, String field, Sanction sanction) {
        CharterChange change = given;
        Sanctions known = sanctions();
        for (String over : known.over(now))
            change = change.given(over, known.text(over)).set(over, "");
        boolean more = known.text(field).isEmpty();
        if (more) checkSpace(1);
        return change.given(field, known.text(field)).set(field, sanction.text());
    }

    private void checkSpace(int more) {
        int inForce = sanctions().size() - sanctions().over(now).size();
        if (inForce + more > limits.sanctions()) throw new Refused(Refusal.TOO_MANY_SANCTIONS);
    }
}
