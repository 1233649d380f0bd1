package chat.parley.room;

import chat.parley.log.Fact;
import chat.parley.log.Member;
import chat.parley.log.Posted;
import chat.parley.log.Recorded;
import chat.parley.log.Standing;
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
final class Doings implements Act.Doing<CompletableFuture<Posted>> {
    private final Room room;
    private final Speaker speaker;
    private final PostSettings limits;
    private final Instant now;

    Doings(Room room, Speaker speaker, PostSettings limits, Instant now) {
        this.room = room;
        this.speaker = speaker;
        this.limits = limits;
        this.now = now;
    }

    @Override
    public CompletableFuture<Posted> say(Act.Say act) {
        PlainText.check(act.text(), limits.textChars());
        if (act.replyTo() != 0) answerable(act.replyTo());
        room.askRules(speaker, act.text());
        return room.say(
                speaker, new Fact.Said(speaker.member(), act.draft(), act.text(), act.replyTo(), act.deed()), act);
    }

    @Override
    public CompletableFuture<Posted> edit(Act.Edit act) {
        PlainText.check(act.text(), limits.textChars());
        Instant said = own(act.target()).at();
        if (now.isAfter(said.plus(limits.editFor()))) throw new Refused(Refusal.TOO_LATE);
        if (act.text().equals(text(act.target()))) return done(room.unchanged(speaker, act));
        room.askRules(speaker, act.text());
        Posted posted =
                room.post(speaker, new Fact.Edited(speaker.member(), act.draft(), act.target(), act.text()), act);
        if (isRemoved(act.target())) room.blank(posted.seq());
        return done(posted);
    }

    @Override
    public CompletableFuture<Posted> remove(Act.Remove act) {
        own(act.target());
        List<Long> texts = new ArrayList<>(standing(act.target()).edits());
        texts.add(act.target());
        Fact.Removed removed = new Fact.Removed(speaker.member(), act.draft(), act.target());
        return done(room.remove(speaker, removed, act, texts));
    }

    @Override
    public CompletableFuture<Posted> react(Act.React act) {
        Emoji.check(act.emoji());
        message(act.target());
        Standing standing = standing(act.target());
        Member by = speaker.member();
        if (standing.has(by.id(), act.emoji()) == act.on()) return done(room.unchanged(speaker, act));
        boolean many = standing.kindsWith(act.emoji()) > limits.reactions();
        if (act.on() && many) throw new Refused(Refusal.TOO_MANY_REACTIONS);
        return done(room.post(speaker, new Fact.Reacted(by, act.draft(), act.target(), act.emoji(), act.on()), act));
    }

    @Override
    public CompletableFuture<Posted> rename(Act.Rename act) {
        return done(room.rename(speaker, act));
    }

    @Override
    public CompletableFuture<Posted> discuss(Act.Discuss act) {
        return done(room.discuss(speaker, act));
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

    private static String text(Fact fact) {
        if (fact instanceof Fact.Said said) return said.text();
        return fact instanceof Fact.Edited edited ? edited.text() : "";
    }

    /** Also if its text is still to go. */
    private boolean isRemoved(long target) {
        return find(target).isEmpty() || standing(target).removed();
    }

    private Optional<Recorded> find(long seq) {
        return room.log().find(seq).filter(event -> event.fact() instanceof Fact.Said);
    }

    private Recorded message(long seq) {
        return find(seq).orElseThrow(() -> new Refused(Refusal.NO_SUCH_MESSAGE));
    }

    /** A message, also one that is removed or no longer kept: whoever answers it may not know yet. */
    private void answerable(long seq) {
        boolean given = seq > 0 && seq <= room.log().head();
        boolean other = room.log().find(seq).filter(Doings::isNoMessage).isPresent();
        if (!given || other) throw new Refused(Refusal.NO_SUCH_MESSAGE);
    }

    private static boolean isNoMessage(Recorded event) {
        boolean blank = event.fact() instanceof Fact.Blank && event.fact().target() == 0;
        return !blank && !(event.fact() instanceof Fact.Said);
    }

    private Recorded own(long seq) {
        Recorded message = message(seq);
        if (!message.fact().by().id().equals(speaker.member().id())) throw new Refused(Refusal.NOT_YOURS);
        return message;
    }
}
