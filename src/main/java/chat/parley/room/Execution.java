package chat.parley.room;

import chat.parley.log.Member;
import chat.parley.log.Posted;
import chat.parley.log.RoomEvent;
import chat.parley.log.Standing;
import chat.parley.log.StoredEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.settings.PostSettings;
import chat.parley.text.Emoji;
import chat.parley.text.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One act of one member: whether they may, and what becomes of it. Nothing is appended that was refused, and a refusal costs
 * nothing of the budget.
 *
 * <p>Threads: what an act depends on is looked at before it is appended, with no lock held. So two members who bring a new
 * emoji at the same moment may make one more kind than the setting has; and an edit looks again afterwards, because its
 * message may have been removed meanwhile.
 */
final class Execution implements Command.Doing<CompletableFuture<Posted>> {
    private final Room room;
    private final Speaker speaker;
    private final PostSettings limits;
    private final Instant now;

    Execution(Room room, Speaker speaker, PostSettings limits, Instant now) {
        this.room = room;
        this.speaker = speaker;
        this.limits = limits;
        this.now = now;
    }

    @Override
    public CompletableFuture<Posted> say(Command.Say command) {
        PlainText.check(command.text(), limits.textChars());
        if (command.replyTo() != 0) answerable(command.replyTo());
        room.askRules(speaker, command.text());
        return room.say(
                speaker,
                new RoomEvent.Said(
                        speaker.member(), command.draft(), command.text(), command.replyTo(), command.emote()),
                command);
    }

    @Override
    public CompletableFuture<Posted> edit(Command.Edit command) {
        PlainText.check(command.text(), limits.textChars());
        Instant said = own(command.target()).at();
        if (now.isAfter(said.plus(limits.editFor()))) throw new Refused(Refusal.TOO_LATE);
        if (command.text().equals(text(command.target()))) return done(room.unchanged(speaker, command));
        room.askRules(speaker, command.text());
        Posted posted = room.post(
                speaker,
                new RoomEvent.Edited(speaker.member(), command.draft(), command.target(), command.text()),
                command);
        if (isRemoved(command.target())) room.blank(posted.seq());
        return done(posted);
    }

    @Override
    public CompletableFuture<Posted> remove(Command.Remove command) {
        own(command.target());
        List<Long> texts = new ArrayList<>(standing(command.target()).edits());
        texts.add(command.target());
        RoomEvent.Removed removed = new RoomEvent.Removed(speaker.member(), command.draft(), command.target());
        return done(room.remove(speaker, removed, command, texts));
    }

    @Override
    public CompletableFuture<Posted> react(Command.React command) {
        Emoji.check(command.emoji());
        message(command.target());
        Standing standing = standing(command.target());
        Member by = speaker.member();
        if (standing.has(by.id(), command.emoji()) == command.on()) return done(room.unchanged(speaker, command));
        boolean many = standing.kindsWith(command.emoji()) > limits.reactions();
        if (command.on() && many) throw new Refused(Refusal.TOO_MANY_REACTIONS);
        return done(room.post(
                speaker,
                new RoomEvent.Reacted(by, command.draft(), command.target(), command.emoji(), command.on()),
                command));
    }

    @Override
    public CompletableFuture<Posted> rename(Command.Rename command) {
        return done(room.rename(speaker, command));
    }

    @Override
    public CompletableFuture<Posted> discuss(Command.Discuss command) {
        return done(room.discuss(speaker, command));
    }

    private static CompletableFuture<Posted> done(Posted posted) {
        return CompletableFuture.completedFuture(posted);
    }

    private Standing standing(long target) {
        return room.log().standing(target);
    }

    /** How the message reads now. */
    private String text(long target) {
        List<Long> edits = standing(target).edits();
        long latest = edits.isEmpty() ? target : edits.get(edits.size() - 1);
        return room.log().find(latest).map(event -> text(event.fact())).orElse("");
    }

    private static String text(RoomEvent fact) {
        if (fact instanceof RoomEvent.Said said) return said.text();
        return fact instanceof RoomEvent.Edited edited ? edited.text() : "";
    }

    /** Also if its text is still to go. */
    private boolean isRemoved(long target) {
        return find(target).isEmpty() || standing(target).removed();
    }

    private Optional<StoredEvent> find(long seq) {
        return room.log().find(seq).filter(event -> event.fact() instanceof RoomEvent.Said);
    }

    private StoredEvent message(long seq) {
        return find(seq).orElseThrow(() -> new Refused(Refusal.NO_SUCH_MESSAGE));
    }

    /** A message, also one that is removed or no longer kept: whoever answers it may not know yet. */
    private void answerable(long seq) {
        boolean given = seq > 0 && seq <= room.log().head();
        boolean other = room.log().find(seq).filter(Execution::isNoMessage).isPresent();
        if (!given || other) throw new Refused(Refusal.NO_SUCH_MESSAGE);
    }

    private static boolean isNoMessage(StoredEvent event) {
        boolean blank = event.fact() instanceof RoomEvent.Blank && event.fact().target() == 0;
        return !blank && !(event.fact() instanceof RoomEvent.Said);
    }

    private StoredEvent own(long seq) {
        StoredEvent message = message(seq);
        if (!message.fact().by().id().equals(speaker.member().id())) throw new Refused(Refusal.NOT_YOURS);
        return message;
    }
}
