package chat.parley.room.redis;

import chat.parley.log.IdempotencyKey;
import chat.parley.log.Ledger;
import chat.parley.log.Notation;
import chat.parley.log.Posted;
import chat.parley.log.RoomEvent;
import chat.parley.log.Slice;
import chat.parley.log.StoredEvent;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Numbers given by Redis. What was appended comes into the log when this node hears of it, as all others do; whoever changes
 * something that is there already waits for that, so that the next look sees it.
 */
final class RedisLedger implements Ledger {
    private final RoomScripts scripts;
    private final Replica replica;
    private final Notation notation;
    private final String draftMillis;

    RedisLedger(RoomScripts scripts, Replica replica, Notation notation, String draftMillis) {
        this.scripts = scripts;
        this.replica = replica;
        this.notation = notation;
        this.draftMillis = draftMillis;
    }

    @Override
    public Posted append(RoomEvent fact, IdempotencyKey draft) {
        Posted posted = scripts.posted(scripts.askOfDraft(name(draft), Script.APPEND, arguments(fact, draft)));
        if (!(fact instanceof RoomEvent.Said)) replica.reach(posted.seq());
        return posted;
    }

    @Override
    public Posted remove(RoomEvent.Removed removed, IdempotencyKey draft, List<Long> texts) {
        List<String> own = new ArrayList<>(List.of(arguments(removed, draft)));
        for (long seq : texts) blankOf(seq).ifPresent(members -> own.addAll(List.of(Long.toString(seq), members)));
        Posted posted = scripts.posted(scripts.askOfDraft(name(draft), Script.APPEND, own.toArray(String[]::new)));
        replica.reach(posted.seq());
        return posted;
    }

    @Override
    public CompletableFuture<Posted> begin(RoomEvent.Said said, IdempotencyKey draft) {
        return scripts.begin(name(draft), Script.APPEND, arguments(said, draft)).thenApply(scripts::posted);
    }

    private String[] arguments(RoomEvent fact, IdempotencyKey draft) {
        return new String[] {
            fact.kind(),
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
    public Optional<Posted> known(IdempotencyKey draft) {
        return Optional.empty();
    }

    @Override
    public Optional<Posted> recall(IdempotencyKey draft) {
        List<?> known = (List<?>) scripts.askOfDraft(name(draft), Script.RECALL, print(draft));
        return known.isEmpty() ? Optional.empty() : Optional.of(scripts.posted(known));
    }

    @Override
    public Slice everything() {
        return replica.everything();
    }

    @Override
    public void blank(long seq) {
        blankOf(seq).ifPresent(members -> scripts.ask("", Script.TOMBSTONE, Long.toString(seq), members));
    }

    /** What stands in its place. */
    private Optional<String> blankOf(long seq) {
        return replica.log()
                .find(seq)
                .map(StoredEvent::fact)
                .map(fact -> notation.write(new RoomEvent.Blank(fact.by(), fact.draft(), fact.target())));
    }

    /** Time is Redis' own. */
    @Override
    public void tick() {}

    static String name(IdempotencyKey draft) {
        return draft.member() + ":" + draft.id();
    }

    static String print(IdempotencyKey draft) {
        return Integer.toString(draft.fingerprint());
    }
}
