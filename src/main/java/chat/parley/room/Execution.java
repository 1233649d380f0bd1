package chat.parley.room;

import chat.parley.log.CharterChange;
import chat.parley.log.Content;
import chat.parley.log.Member;
import chat.parley.log.Posted;
import chat.parley.log.RoomEvent;
import chat.parley.log.Standing;
import chat.parley.log.StoredEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.settings.Settings;
import chat.parley.text.Emoji;
import chat.parley.text.PersonName;
import chat.parley.text.PlainText;
import chat.parley.text.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Execution of one command of one member: it checks whether the room allows the command and returns the {@link Step}
 * that carries it out. A refused command appends nothing and is not charged to the budget.
 *
 * <p>Threads: the state that a command depends on is read before the append, with no lock held. Two members who add a
 * new emoji at the same moment may therefore exceed the limit on emoji by one. An edit checks again after its append,
 * because its message may have been removed meanwhile.
 */
final class Execution implements Command.Reader<Step> {
    private final RoomParts parts;
    private final Speaker speaker;
    private final Settings settings;
    private final Rules rules;
    private final Instant now;
    private final Messages messages;
    private final Expulsion expulsion;
    private final Steps steps;

    Execution(Expulsion expulsion, Speaker speaker, Settings settings, Rules rules, Instant now) {
        this.expulsion = expulsion;
        this.parts = expulsion.parts();
        this.speaker = speaker;
        this.settings = settings;
        this.rules = rules;
        this.now = now;
        this.messages = new Messages(parts.log());
        this.steps = new Steps(parts, speaker);
    }

    @Override
    public Step say(Command.Say command) {
        checkVoice();
        checkText(command.text());
        if (command.content().replyTo() != 0)
            messages.checkAnswerable(command.content().replyTo());
        command.content().extras().values().forEach(this::checkText);
        Content content = rules.admit(command.content());
        RoomEvent.Said said = new RoomEvent.Said(by(), command.draft(), content);
        return Step.change(() -> {
            steps.spend();
            parts.typing().set(by(), false);
            return parts.ledger().begin(said, steps.key(command));
        });
    }

    @Override
    public Step edit(Command.Edit command) {
        checkVoice();
        checkText(command.text());
        long target = command.target();
        Instant end = own(target).at().plus(settings.posts().editFor());
        if (now.isAfter(end)) throw new Refused(Refusal.TOO_LATE);
        if (command.text().equals(messages.text(target))) return steps.unchanged(command);
        RoomEvent.Edited edited = new RoomEvent.Edited(by(), command.draft(), target, command.text());
        return steps.post(() -> blankIfRemoved(target, parts.ledger().append(edited, steps.key(command))));
    }

    @Override
    public Step remove(Command.Remove command) {
        Member author = messages.get(command.target()).event().by();
        CharterChange given = roles().removal(author);
        Content content = messages.content(command.target());
        List<Long> texts = messages.texts(command.target());
        RoomEvent.Removed removed = new RoomEvent.Removed(by(), command.draft(), command.target());
        return steps.post(() -> {
            Posted posted = parts.ledger().remove(removed, steps.key(command), texts, given);
            expulsion.removals().keep(posted.seq(), by().id(), Map.of(command.target(), content));
            return posted;
        });
    }

    @Override
    public Step react(Command.React command) {
        checkVoice();
        Emoji.check(command.emoji());
        messages.get(command.target());
        Standing standing = messages.standing(command.target());
        if (standing.has(by().id(), command.emoji()) == command.on()) return steps.unchanged(command);
        boolean many = standing.kindsWith(command.emoji()) > settings.posts().reactions();
        if (command.on() && many) throw new Refused(Refusal.TOO_MANY_REACTIONS);
        RoomEvent.Reacted reacted =
                new RoomEvent.Reacted(by(), command.draft(), command.target(), command.emoji(), command.on());
        return steps.post(() -> parts.ledger().append(reacted, steps.key(command)));
    }

    /** Leaves the budget to the roster, which charges it once it knows that the name is free. */
    @Override
    public Step rename(Command.Rename command) {
        checkVoice();
        PersonName wanted =
                PersonName.of(command.name(), settings.room().names().nameChars());
        if (wanted.value().equals(by().name())) return steps.unchanged(command);
        return Step.change(() -> Steps.done(parts.roster().rename(speaker, wanted, command)));
    }

    @Override
    public Step setTopic(Command.SetTopic command) {
        checkVoice();
        Topic wanted = Topic.of(command.topic(), settings.room().names().topicChars());
        checkLink(wanted.value());
        if (wanted.equals(parts.ledger().charter().topic())) return steps.unchanged(command);
        RoomEvent.TopicSet set = new RoomEvent.TopicSet(by(), command.draft(), wanted.value());
        return steps.post(() -> parts.ledger().append(set, steps.key(command)));
    }

    @Override
    public Step appoint(Command.Appoint command) {
        return steps.postIfAny(roles().appoint(command), command);
    }

    @Override
    public Step dismiss(Command.Dismiss command) {
        return steps.postIfAny(roles().dismiss(command), command);
    }

    @Override
    public Step renew(Command.Renew command) {
        return steps.post(roles().renew(command), command);
    }

    @Override
    public Step mute(Command.Mute command) {
        return steps.post(moderation().mute(command), command);
    }

    @Override
    public Step unmute(Command.Unmute command) {
        return steps.postIfAny(moderation().unmute(command), command);
    }

    @Override
    public Step kick(Command.Kick command) {
        Expulsion.Decision kick = moderation().kick(command);
        return steps.post(() -> expulsion.carryOut(kick, steps.key(command)));
    }

    @Override
    public Step ban(Command.Ban command) {
        Expulsion.Decision ban = moderation().ban(command);
        return steps.post(() -> {
            Posted posted = expulsion.carryOut(ban, steps.key(command));
            if (command.network()) banOthers(command, ban.seat());
            return posted;
        });
    }

    /** Only now, because nobody comes from the network any more. */
    private void banOthers(Command.Ban command, Seated banned) {
        for (Seated other : NetworkBan.left(banned, parts.roster(), authority()))
            expulsion.carryOutIfPossible(() -> moderation().ban(command, other));
    }

    @Override
    public Step unban(Command.Unban command) {
        return steps.postIfAny(moderation().unban(command), command);
    }

    @Override
    public Step restore(Command.Restore command) {
        checkVoice();
        Restoration restoration = new Restoration(parts.ledger(), messages, expulsion.removals(), by());
        restoration.check(command);
        return steps.post(() -> restoration.carryOut(command, steps.key(command)));
    }

    private RoleCommands roles() {
        return new RoleCommands(parts, authority(), settings.room().members().roles());
    }

    private ModerationCommands moderation() {
        return new ModerationCommands(
                parts.roster(), authority(), settings.room().members(), now);
    }

    private Authority authority() {
        return new Authority(parts.ledger(), by());
    }

    /** Checks that the member is not muted. Quick: each message asks. */
    private void checkVoice() {
        parts.ledger().charter().sanctions().mute(by().id(), now).ifPresent(mute -> {
            throw new Refused(Refusal.MUTED, mute.left(now));
        });
    }

    private void checkText(String text) {
        PlainText.check(text, settings.posts().textChars());
        checkLink(text);
    }

    private static void checkLink(String text) {
        if (RoleLink.isIn(text)) throw new Refused(Refusal.HOLDS_LINK);
    }

    private Posted blankIfRemoved(long target, Posted edit) {
        if (messages.isRemoved(target)) parts.ledger().blank(edit.seq());
        return edit;
    }

    private StoredEvent own(long seq) {
        StoredEvent message = messages.get(seq);
        if (!message.event().by().id().equals(by().id())) throw new Refused(Refusal.NOT_YOURS);
        return message;
    }

    private Member by() {
        return speaker.member();
    }
}
