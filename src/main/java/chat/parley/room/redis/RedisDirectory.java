package chat.parley.room.redis;

import chat.parley.archive.Newest;
import chat.parley.archive.RoomArchive;
import chat.parley.log.Notation;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Directory;
import chat.parley.room.Founder;
import chat.parley.room.RoomParts;
import chat.parley.room.redis.script.Keys;
import chat.parley.room.redis.script.Link;
import chat.parley.room.redis.script.Script;
import chat.parley.room.redis.script.ScriptQueue;
import chat.parley.runtime.Epoch;
import chat.parley.runtime.Loop;
import chat.parley.runtime.Pools;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import chat.parley.text.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Rooms in a Redis, and the three threads that this node has for it: one that asks, one that hears, one that sees to time. */
public final class RedisDirectory implements Directory {
    private final Settings settings;
    private final Notation notation;
    private final Keys keys;
    private final ScriptQueue calls;
    private final LocalRooms localRooms;
    private final StreamConsumer consumer;
    private final Housekeeping housekeeping;
    private final List<Loop> loops;

    /** @param parts what a room's parts are made with */
    public RedisDirectory(Settings settings, Parts parts, Pools pools) {
        Link link = new Link(settings.redis());
        this.settings = settings;
        this.notation = parts.notation();
        this.keys = new Keys(settings.redis().server().name());
        this.calls = new ScriptQueue(link, settings.redis().calls());
        this.localRooms = new LocalRooms(calls, keys, settings, parts);
        this.consumer = new StreamConsumer(link, keys, localRooms);
        this.housekeeping = new Housekeeping(calls, keys, settings, localRooms, consumer::beginAnew);
        this.loops = List.of(
                pools.remoteLoop("redis-calls", calls::run),
                pools.remoteLoop("redis-stream", consumer::run),
                pools.remoteLoop("redis-housekeeping", housekeeping::run));
    }

    @Override
    public Optional<RoomParts> create(RoomCode code, Title title, Founder founder) {
        String epoch = Epoch.random();
        String unentered = Long.toString(settings.room().unentered().toMillis());
        boolean made = calls.ask(
                        Script.CREATE,
                        List.of(keys.meta(code)),
                        List.of(title.value(), epoch, unentered, founder.key()))
                .equals(1L);
        return made ? Optional.of(localRooms.serve(code, title, founder, Topic.NONE, epoch)) : Optional.empty();
    }

    @Override
    public Optional<RoomParts> restore(RoomCode code, RoomArchive archive, Founder founder) {
        String epoch = Epoch.random();
        List<String> args = new ArrayList<>(List.of(
                archive.title().value(),
                archive.topic().value(),
                epoch,
                Long.toString(settings.room().unentered().toMillis()),
                Long.toString(archive.head()),
                Long.toString(archive.members()),
                founder.key(),
                code.value(),
                Long.toString(settings.room().idle().toMillis())));
        Newest newest = new Newest(archive, notation, settings.log().capacity());
        long most = settings.redis().importedBytes();
        long share = founder.equals(Founder.SERVER)
                ? most
                : (long) (most * settings.room().founderShare());
        args.addAll(List.of(Long.toString(newest.bytes()), Long.toString(most), Long.toString(share)));
        args.addAll(RestoreArguments.arguments(newest.events()));
        List<String> keys = new ArrayList<>(this.keys.room(code, "", ""));
        keys.addAll(List.of(this.keys.imports(), this.keys.imported()));
        Object answer = calls.ask(Script.RESTORE, keys, args);
        if (answer.equals(-1L)) throw new Refused(Refusal.UNAVAILABLE);
        return answer.equals(1L)
                ? Optional.of(localRooms.serve(code, archive.title(), founder, archive.topic(), epoch))
                : Optional.empty();
    }

    @Override
    public Optional<RoomParts> find(RoomCode code) {
        List<?> found = (List<?>) calls.ask(Script.FIND, List.of(keys.meta(code)), List.of());
        if (found.get(1) == null) return Optional.empty();
        Title title = new Title((String) found.get(0));
        Founder founder = found.get(3) == null ? Founder.SERVER : new Founder((String) found.get(3));
        Topic topic = new Topic((String) found.get(2));
        return Optional.of(localRooms.serve(code, title, founder, topic, (String) found.get(1)));
    }

    @Override
    public void forget(RoomParts room) {
        localRooms.forget(room);
    }

    @Override
    public boolean holds(RoomParts room) {
        return localRooms.get(room.code(), room.log().epoch()) != null;
    }

    /** What this node holds it does not wait to hear of. */
    @Override
    public void retire(String visitor, String successor) {
        List<String> where = List.of(
                keys.retired(visitor), keys.seated(visitor), keys.seated(successor), keys.delivery(), keys.nodes());
        List<String> args = List.of(
                visitor,
                successor,
                // A pass may be used until it ends, and the session that was made of it lasts as long again.
                Long.toString(
                        settings.gate().visitors().visitorFor().multipliedBy(2).toMillis()),
                Long.toString(settings.room().idle().toMillis()),
                Integer.toString(settings.redis().deliveries()));
        for (Object code : (List<?>) calls.ask(Script.RETIRE, where, args)) {
            localRooms.handed(new RoomCode((String) code), visitor, successor);
        }
    }

    @Override
    public boolean isRetired(String visitor) {
        return calls.ask(Script.RETIRED, List.of(keys.retired(visitor)), List.of())
                .equals(1L);
    }

    @Override
    public boolean remembers() {
        return true;
    }

    @Override
    public Duration keepsEmpty() {
        return settings.redis().evictAfter();
    }

    @Override
    public void follow(Consumer<RoomParts> lost) {
        localRooms.follow(lost);
    }

    @Override
    public boolean reachable() {
        return housekeeping.done() && consumer.hears();
    }

    @Override
    public void close() {
        calls.close();
        loops.forEach(Loop::close);
    }
}
