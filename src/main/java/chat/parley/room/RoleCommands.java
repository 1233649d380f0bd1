package chat.parley.room;

import chat.parley.log.Charter;
import chat.parley.log.CharterChange;
import chat.parley.log.Member;
import chat.parley.log.Role;
import chat.parley.log.Roles;
import chat.parley.log.RoomEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.util.Optional;

/** The events of commands that change roles, with what each depends on. */
record RoleCommands(RoomParts parts, Authority authority, int most) {
    private Charter charter() {
        return authority.charter();
    }

    private Member by() {
        return authority.by();
    }

    /** Returns the event of an appointment; empty if the member has that role. */
    Optional<Authority.Conditional> appoint(Command.Appoint command) {
        Deed deed = command.role() == Role.OWNER ? Deed.MAKE_OWNER : Deed.MAKE_MODERATOR;
        CharterChange change = authority.require(deed, command.member());
        Member member = present(command.member());
        Role before = charter().roles().of(member.id());
        if (before == command.role()) return Optional.empty();
        if (before == Role.MEMBER) checkSpace();
        return Optional.of(new Authority.Conditional(
                new RoomEvent.Appointed(by(), command.draft(), member, command.role()), change));
    }

    private void checkSpace() {
        if (charter().roles().holders().size() >= most) throw new Refused(Refusal.TOO_MANY_ROLES);
    }

    private Member present(String id) {
        return parts.roster().present().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.NO_SUCH_MEMBER));
    }

    /** Returns the event of a dismissal; empty if the member has no role. */
    Optional<Authority.Conditional> dismiss(Command.Dismiss command) {
        String id = command.member();
        CharterChange change =
                id.equals(by().id()) ? authority.require(Deed.STEP_DOWN) : authority.require(Deed.DISMISS, id);
        Roles.Holder holder = charter().roles().holders().get(id);
        if (holder == null) return Optional.empty();
        Member member = id.equals(by().id()) ? by() : named(holder.member());
        return Optional.of(new Authority.Conditional(
                new RoomEvent.Dismissed(by(), command.draft(), member, holder.role()), change));
    }

    /** The member under their present name. */
    private Member named(Member holder) {
        return parts.roster().present().stream()
                .filter(member -> member.id().equals(holder.id()))
                .findFirst()
                .orElse(holder);
    }

    Authority.Conditional renew(Command.Renew command) {
        return new Authority.Conditional(
                new RoomEvent.Renewed(by(), command.draft()), authority.require(Deed.RENEW_LINKS));
    }

    /** Returns what a removal of somebody else's message depends on. */
    CharterChange removal(Member author) {
        boolean own = author.id().equals(by().id());
        if (own) return CharterChange.NONE;
        return authority.require(Deed.REMOVE_ANOTHERS);
    }
}
