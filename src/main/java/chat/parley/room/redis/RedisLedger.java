package chat.parley.room.redis;

import chat.parley.log.Charter;
import chat.parley.log.CharterChange;
import chat.parley.log.IdempotencyKey;
import chat.parley.log.Ledger;
import chat.parley.log.Posted;
import chat.parley.log.RoomEvent;
import chat.parley.log.Slice;
import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Ledger whose numbers Redis assigns. An appended event reaches the log when this node receives it, as on all other
 * nodes. A command that changes something earlier waits for that, so that the next read sees the change.
 */
final class RedisLedger implements Ledger {
    /** The tombstones of one step, which takes Redis a few milliseconds at most: other rooms wait for it. */
    private static final int TOMBSTONES = 500;

    private final RoomScripts scripts;
    private final Replica replica;
    private final EventArguments events;

    RedisLedger(RoomScripts scripts, Replica replica, EventArguments events) {
        this.scripts = scripts;
        this.replica = replica;
        this.events = events;
    }

    @Override
    public Posted append(RoomEvent event, IdempotencyKey draft, CharterChange change) {
        Arguments command = given(events.command(event, draft), change);
        Map<String, String> parts = new HashMap<>(event.charter());
        parts.putAll(change.parts());
        if (!parts.isEmpty()) command.put("charter", EventArguments.fields(parts));
        Posted posted = scripts.posted(scripts.ask(Script.APPEND, command));
        if (!(event instanceof RoomEvent.Said)) replica.reach(posted.seq());
        if (!change.parts().isEmpty()) replica.refresh();
        return posted;
    }

    @Override
    public Posted remove(RoomEvent removal, IdempotencyKey key, List<Long> texts, CharterChange change) {
        List<Arguments> tombstones =
                texts.stream().map(this::tombstone).flatMap(Optional::stream).toList();
        int first = Math.min(tombstones.size(), TOMBSTONES);
        Arguments appended =
                given(events.command(removal, key), change).put("tombstones", tombstones.subList(0, first));
        Posted posted = scripts.posted(scripts.ask(Script.APPEND, appended));
        // A step that was only repeated has blanked nothing: perhaps another node failed in the middle.
        blank(tombstones.subList(posted.repeated() ? 0 : first, tombstones.size()));
        replica.reach(posted.seq());
        texts.forEach(replica.log()::blank);
        return posted;
    }

    private void blank(List<Arguments> tombstones) {
        for (int from = 0; from < tombstones.size(); from += TOMBSTONES) {
            List<Arguments> some = tombstones.subList(from, Math.min(from + TOMBSTONES, tombstones.size()));
            scripts.ask(Script.TOMBSTONE, new Arguments().put("tombstones", some));
        }
    }

    private static Arguments given(Arguments arguments, CharterChange change) {
        if (change.expected().isEmpty()) return arguments;
        return arguments.put("expected", EventArguments.fields(change.expected()));
    }

    @Override
    public CompletableFuture<Posted> begin(RoomEvent.Said said, IdempotencyKey key) {
        return scripts.say(events.command(said, key)).thenApply(scripts::posted);
    }

    /** Returns nothing: the keys are in Redis, and asking would cost as much as appending. */
    @Override
    public Optional<Posted> known(IdempotencyKey key) {
        return Optional.empty();
    }

    @Override
    public Optional<Posted> recall(IdempotencyKey key) {
        Answer known = scripts.ask(Script.RECALL, events.key(key));
        return known.isEmpty() ? Optional.empty() : Optional.of(scripts.posted(known));
    }

    @Override
    public Charter charter() {
        return replica.charter();
    }

    @Override
    public Charter newestCharter() {
        replica.refresh();
        return replica.charter();
    }

    @Override
    public void amend(CharterChange change) {
        Arguments parts = new Arguments().put("charter", EventArguments.fields(change.parts()));
        scripts.ask(Script.AMEND, given(parts, change));
        replica.refresh();
    }

    @Override
    public Slice everything() {
        return replica.everything();
    }

    @Override
    public void blank(long seq) {
        blank(tombstone(seq).stream().toList());
    }

    /** Returns the tombstone that replaces an event. */
    private Optional<Arguments> tombstone(long seq) {
        return replica.log().find(seq).map(events::tombstone);
    }

    /** Does nothing: Redis expires the keys. */
    @Override
    public void tick() {}
}
