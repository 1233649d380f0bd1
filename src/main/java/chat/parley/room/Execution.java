package chat.parley.room;

import chat.parley.log.CharterChange;
import chat.parley.log.Content;
import chat.parley.log.IdempotencyKey;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

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

    Execution(RoomParts parts, Speaker speaker, Settings settings, Rules rules, Instant now) {
        this.parts = parts;
        this.speaker = speaker;
        this.settings = settings;
        this.rules = rules;
        this.now = now;
        this.messages = new Messages(parts.log());
    }

    @Override
    public Step say(Command.Say command) {
        checkText(command.text());
        if (command.content().replyTo() != 0)
            messages.checkAnswerable(command.content().replyTo());
        command.content().extras().values().forEach(this::checkText);
        Content content = rules.admit(command.content());
        RoomEvent.Said said = new RoomEvent.Said(by(), command.draft(), content);
        return Step.change(() -> {
            spend();
            parts.typing().set(by(), false);
            return parts.ledger().begin(said, key(command));
        });
    }

    @Override
    public Step edit(Command.Edit command) {
        checkText(command.text());
        long target = command.target();
        Instant end = own(target).at().plus(settings.posts().editFor());
        if (now.isAfter(end)) throw new Refused(Refusal.TOO_LATE);
        if (command.text().equals(messages.text(target))) return unchanged(command);
        RoomEvent.Edited edited = new RoomEvent.Edited(by(), command.draft(), target, command.text());
        return post(() -> blankIfRemoved(target, parts.ledger().append(edited, key(command))));
    }

    @Override
    public Step remove(Command.Remove command) {
        Member author = messages.get(command.target()).event().by();
        CharterChange given = roles().removal(author);
        List<Long> texts = new ArrayList<>(messages.standing(command.target()).texts());
        texts.add(command.target());
        RoomEvent.Removed removed = new RoomEvent.Removed(by(), command.draft(), command.target());
        return post(() -> parts.ledger().remove(removed, key(command), texts, given));
    }

    @Override
    public Step react(Command.React command) {
        Emoji.check(command.emoji());
        messages.get(command.target());
        Standing standing = messages.standing(command.target());
        if (standing.has(by().id(), command.emoji()) == command.on()) return unchanged(command);
        boolean many = standing.kindsWith(command.emoji()) > settings.posts().reactions();
        if (command.on() && many) throw new Refused(Refusal.TOO_MANY_REACTIONS);
        RoomEvent.Reacted reacted =
                new RoomEvent.Reacted(by(), command.draft(), command.target(), command.emoji(), command.on());
        return post(() -> parts.ledger().append(reacted, key(command)));
    }

    /** Leaves the budget to the roster, which charges it once it knows that the name is free. */
    @Override
    public Step rename(Command.Rename command) {
        PersonName wanted =
                PersonName.of(command.name(), settings.room().names().nameChars());
        if (wanted.value().equals(by().name())) return unchanged(command);
        return Step.change(() -> done(parts.roster().rename(speaker, wanted, command)));
    }

    @Override
    public Step setTopic(Command.SetTopic command) {
        Topic wanted = Topic.of(command.topic(), settings.room().names().topicChars());
        checkLink(wanted.value());
        if (wanted.equals(parts.ledger().charter().topic())) return unchanged(command);
        RoomEvent.TopicSet set = new RoomEvent.TopicSet(by(), command.draft(), wanted.value());
        return post(() -> parts.ledger().append(set, key(command)));
    }

    @Override
    public Step appoint(Command.Appoint command) {
        return roles().appoint(command).map(event -> post(event, command)).orElseGet(() -> unchanged(command));
    }

    @Override
    public Step dismiss(Command.Dismiss command) {
        return roles().dismiss(command).map(event -> post(event, command)).orElseGet(() -> unchanged(command));
    }

    @Override
    public Step renew(Command.Renew command) {
        return post(roles().renew(command), command);
    }

    @Override
    public Step mute(Command.Mute command) {
        throw new Refused(Refusal.NOT_ALLOWED);
    }

    @Override
    public Step unmute(Command.Unmute command) {
        throw new Refused(Refusal.NOT_ALLOWED);
    }

    @Override
    public Step kick(Command.Kick command) {
        throw new Refused(Refusal.NOT_ALLOWED);
    }

    @Override
    public Step ban(Command.Ban command) {
        throw new Refused(Refusal.NOT_ALLOWED);
    }

    @Override
    public Step unban(Command.Unban command) {
        throw new Refused(Refusal.NOT_ALLOWED);
    }

    @Override
    public Step restore(Command.Restore command) {
        throw new Refused(Refusal.NOT_ALLOWED);
    }

    private RoleCommands roles() {
        return new RoleCommands(parts, by(), settings.room().members().roles());
    }

    private Step post(RoleCommands.Conditional role, Command command) {
        return post(() -> parts.ledger().append(role.event(), key(command), role.change()));
    }

    private void checkText(String text) {
        PlainText.check(text, settings.posts().textChars());
        checkLink(text);
    }

    private static void checkLink(String text) {
        if (RoleLink.isIn(text)) throw new Refused(Refusal.HOLDS_LINK);
    }

    /**
     * Returns a step that adds no event, though the idempotency key may be in the log already. It is charged as much as
     * an event.
     */
    private Step unchanged(Command command) {
        return Step.noChange(() -> {
            spend();
            return done(parts.ledger().recall(key(command)).orElse(Posted.UNCHANGED));
        });
    }

    private Step post(Supplier<Posted> append) {
        return Step.change(() -> {
            spend();
            return done(append.get());
        });
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

    private void spend() {
        speaker.budget().spend(Refusal.TOO_FAST);
    }

    private Member by() {
        return speaker.member();
    }

    private IdempotencyKey key(Command command) {
        return command.key(by());
    }

    private static CompletableFuture<Posted> done(Posted posted) {
        return CompletableFuture.completedFuture(posted);
    }
}
