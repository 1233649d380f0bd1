package chat.parley.room.redis;

import chat.parley.log.Draft;
import chat.parley.log.Fact;
import chat.parley.log.Ledger;
import chat.parley.log.Notation;
import chat.parley.log.Posted;
import chat.parley.log.Recorded;
import chat.parley.log.Slice;
import chat.parley.room.redis.script.Acts;
import chat.parley.room.redis.script.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Numbers given by Redis. What was appended comes into the log when this node hears of it, as all others do; whoever changes
 * something that is there already waits for that, so that the next look sees it.
 */
final class RedisLedger implements Ledger {
    private final Acts acts;
    private final Copy copy;
    private final Notation notation;
    private final String draftMillis;

    RedisLedger(Acts acts, Copy copy, Notation notation, String draftMillis) {
        this.acts = acts;
        this.copy = copy;
        this.notation = notation;
        this.draftMillis = draftMillis;
    }

    @Override
    public Posted append(Fact fact, Draft draft) {
        Posted posted = acts.posted(acts.askOfDraft(name(draft), Script.APPEND, arguments(fact, draft)));
        if (!(fact instanceof Fact.Said)) copy.reach(posted.seq());
        return posted;
    }

    @Override
    public Posted remove(Fact.Removed removed, Draft draft, List<Long> texts) {
        List<String> own = new ArrayList<>(List.of(arguments(removed, draft)));
        for (long seq : texts) blankOf(seq).ifPresent(members -> own.addAll(List.of(Long.toString(seq), members)));
        Posted posted = acts.posted(acts.askOfDraft(name(draft), Script.APPEND, own.toArray(String[]::new)));
        copy.reach(posted.seq());
        return posted;
    }

    @Override
    public CompletableFuture<Posted> begin(Fact.Said said, Draft draft) {
        return acts.begin(name(draft), Script.APPEND, arguments(said, draft)).thenApply(acts::posted);
    }

    private String[] arguments(Fact fact, Draft draft) {
        return new String[] {
            kind(fact),
            fact.by().id(),
            fact.by().name(),
            notation.write(fact),
            Long.toString(fact.target()),
            print(draft),
            draftMillis
        };
    }

    /** What is known is in Redis; asking would cost as much as appending. */
    @Override
    public Optional<Posted> known(Draft draft) {
        return Optional.empty();
    }

    @Override
    public Optional<Posted> recall(Draft draft) {
        List<?> known = (List<?>) acts.askOfDraft(name(draft), Script.RECALL, print(draft));
        return known.isEmpty() ? Optional.empty() : Optional.of(acts.posted(known));
    }

    @Override
    public Slice everything() {
        return copy.everything();
    }

    @Override
    public void blank(long seq) {
        blankOf(seq).ifPresent(members -> acts.ask("", Script.BLANK, Long.toString(seq), members));
    }

    /** What stands in its place. */
    private Optional<String> blankOf(long seq) {
        return copy.log()
                .find(seq)
                .map(Recorded::fact)
                .map(fact -> notation.write(new Fact.Blank(fact.by(), fact.draft(), fact.target())));
    }

    /** Time is Redis' own. */
    @Override
    public void tick() {}

    static String name(Draft draft) {
        return draft.member() + ":" + draft.id();
    }

    static String print(Draft draft) {
        return Integer.toString(draft.fingerprint());
    }

    static String kind(Fact fact) {
        return fact.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
