package chat.parley.room;

import chat.parley.log.Role;
import chat.parley.refusal.Refusal;
import java.util.Optional;

/**
 * Something that people do in a room, as far as their role decides whether they may. {@code docs/moderation.md} has the
 * same table for people, and a test holds it to this one.
 */
public enum Deed {
    SAY(Role.MEMBER),
    REACT(Role.MEMBER),
    RENAME(Role.MEMBER),
    SET_TOPIC(Role.MEMBER),
    EDIT_OWN(Role.MEMBER),
    /** Nobody may put words into somebody else's mouth. */
    EDIT_ANOTHERS(null, Refusal.NOT_YOURS),
    REMOVE_OWN(Role.MEMBER),
    REMOVE_ANOTHERS(Role.MODERATOR, Refusal.NOT_YOURS),
    /** Giving up one's own role. */
    STEP_DOWN(Role.MEMBER),
    MAKE_MODERATOR(Role.OWNER, Role.MODERATOR),
    MAKE_OWNER(Role.OWNER, Role.MODERATOR),
    /** An owner may dismiss another one: at least the one who does remains. */
    DISMISS(Role.OWNER, Role.OWNER),
    COPY_MODERATOR_LINK(Role.OWNER),
    COPY_OWNER_LINK(Role.OWNER),
    RENEW_LINKS(Role.OWNER),
    MUTE(Role.MODERATOR, true),
    UNMUTE(Role.MODERATOR, true),
    KICK(Role.MODERATOR, true),
    BAN(Role.MODERATOR, true),
    /** Removing all messages of somebody who is banned. */
    CLEAR(Role.MODERATOR, true),
    /** Nobody who is banned has a role. */
    UNBAN(Role.MODERATOR),
    READ_BANS(Role.MODERATOR),
    /** Undoing one's own removal. */
    RESTORE(Role.MEMBER);

    /** The lowest role that may do it; null if nobody may. */
    private final Role from;

    /** The highest role of somebody else to whom it may be done. */
    private final Role upTo;

    /** Whether only somebody of a lower role than one's own is concerned. */
    private final boolean onLower;

    private final Refusal refusal;

    Deed(Role from) {
        this(from, Refusal.NOT_ALLOWED);
    }

    Deed(Role from, Refusal refusal) {
        this(from, Role.OWNER, refusal);
    }

    Deed(Role from, Role upTo) {
        this(from, upTo, Refusal.NOT_ALLOWED);
    }

    Deed(Role from, boolean onLower) {
        this(from, Role.OWNER, onLower, Refusal.NOT_ALLOWED);
    }

    Deed(Role from, Role upTo, Refusal refusal) {
        this(from, upTo, false, refusal);
    }

    Deed(Role from, Role upTo, boolean onLower, Refusal refusal) {
        this.from = from;
        this.upTo = upTo;
        this.onLower = onLower;
        this.refusal = refusal;
    }

    /**
     * Decides whether somebody may do this. Pure.
     *
     * @param by the role of the one who does it
     * @param to the role of the one to whom it is done; if it is done to nobody, or to what somebody wrote, any
     * @return the reason why not, or nothing if it is allowed
     */
    public Optional<Refusal> refusal(Role by, Role to) {
        boolean allowed = from != null && by.isAtLeast(from) && upTo.isAtLeast(to);
        boolean above = !onLower || !to.isAtLeast(by);
        return allowed && above ? Optional.empty() : Optional.of(refusal);
    }
}
