package chat.parley.room;

import chat.parley.log.Charter;
import chat.parley.log.CharterChange;
import chat.parley.log.Ledger;
import chat.parley.log.Member;
import chat.parley.log.Roles;
import chat.parley.log.RoomEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;

/**
 * What a member may do by their role. What they do depends on the roles of those concerned: if one of them changes
 * before it is done, nothing happens ({@link Refusal#ROLES_CHANGED}). So of two owners who dismiss each other, one
 * remains.
 */
record Authority(Ledger ledger, Member by) {
    /** An event that is appended only if the change still fits. */
    record Conditional(RoomEvent event, CharterChange change) {}

    Charter charter() {
        return ledger.charter();
    }

    /**
     * Checks that the member may do this.
     *
     * @return what that depends on
     * @throws Refused if not
     */
    CharterChange require(Deed deed) {
        return require(deed, by.id());
    }

    /** Checks that the member may do this to another one, as {@link #require(Deed)} does. */
    CharterChange require(Deed deed, String to) {
        Charter now = charter();
        deed.refusal(now.roles().of(by.id()), now.roles().of(to)).ifPresent(no -> {
            throw new Refused(no);
        });
        return given(now, to);
    }

    private CharterChange given(Charter now, String to) {
        CharterChange mine =
                CharterChange.NONE.given(Roles.field(by.id()), now.roles().text(by.id()));
        return to.equals(by.id())
                ? mine
                : mine.given(Roles.field(to), now.roles().text(to));
    }
}
