package chat.parley.room.redis;

import chat.parley.archive.RoomArchive;
import chat.parley.log.Charter;
import chat.parley.room.Directory;
import chat.parley.room.Founder;
import chat.parley.room.RoomParts;
import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.Link;
import chat.parley.room.redis.script.Script;
import chat.parley.room.redis.script.ScriptQueue;
import chat.parley.runtime.Epoch;
import chat.parley.runtime.Loop;
import chat.parley.runtime.Pools;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Directory of rooms in a Redis. This node uses three threads for it: one runs scripts, one reads the stream, and one
 * does the housekeeping.
 */
public final class RedisDirectory implements Directory {
    private final Settings settings;
    private final ScriptQueue queue;
    private final LocalRooms localRooms;
    private final Imports imports;
    private final StreamConsumer consumer;
    private final Housekeeping housekeeping;
    private final List<Loop> loops;

    /** @param parts the common parts from which every room is built */
    public RedisDirectory(Settings settings, Parts parts, Pools pools) {
        Link link = new Link(settings.redis());
        this.settings = settings;
        this.queue = new ScriptQueue(
                link, settings.redis().server().name(), settings.redis().calls());
        this.localRooms = new LocalRooms(queue, settings, parts);
        this.imports = new Imports(queue, settings, parts.notation());
        this.consumer = new StreamConsumer(link, settings.redis().server().name(), localRooms);
        this.housekeeping = new Housekeeping(queue, settings, localRooms, consumer::beginAnew);
        this.loops = List.of(
                pools.remoteLoop("redis-calls", queue::run),
                pools.remoteLoop("redis-stream", consumer::run),
                pools.remoteLoop("redis-housekeeping", housekeeping::run));
    }

    @Override
    public Optional<RoomParts> create(RoomCode code, Charter charter, Founder founder) {
        String epoch = Epoch.random();
        Arguments room = room(code)
                .put("charter", EventArguments.fields(charter.fields()))
                .put("epoch", epoch)
                .put("unentered", settings.room().unentered().toMillis())
                .put("founder", founder.key());
        if (!queue.ask(Script.CREATE, room).yes()) return Optional.empty();
        return Optional.of(localRooms.serve(code, charter, founder, epoch));
    }

    @Override
    public Optional<RoomParts> restore(RoomCode code, RoomArchive archive, Founder founder) {
        String epoch = Epoch.random();
        if (!imports.restore(code, archive, founder, epoch)) return Optional.empty();
        return Optional.of(localRooms.serve(code, archive.charter(), founder, epoch));
    }

    @Override
    public Optional<RoomParts> find(RoomCode code) {
        Answer found = queue.ask(Script.FIND, room(code));
        if (found.isEmpty()) return Optional.empty();
        Founder founder =
                Optional.ofNullable(found.text("founder")).map(Founder::new).orElse(Founder.SERVER);
        Charter charter = Charter.of(found.fields("charter"));
        return Optional.of(localRooms.serve(code, charter, founder, found.text("epoch")));
    }

    private static Arguments room(RoomCode code) {
        return new Arguments().put("code", code.value());
    }

    @Override
    public void forget(RoomParts room) {
        localRooms.forget(room);
    }

    @Override
    public boolean holds(RoomParts room) {
        return localRooms.get(room.code(), room.log().epoch()) != null;
    }

    /** Transfers the seats. The rooms of this node change at once, without waiting for the signal. */
    @Override
    public void retire(String visitor, String successor) {
        Arguments arguments = new Arguments()
                .put("visitor", visitor)
                .put("successor", successor)
                // A visitor token is valid until it expires, and the session created from it lasts as long again.
                .put(
                        "visitorFor",
                        settings.gate().visitors().visitorFor().multipliedBy(2).toMillis())
                .put("idle", settings.room().idle().toMillis())
                .put("deliveries", Integer.toString(settings.redis().deliveries()));
        for (String code : queue.ask(Script.RETIRE, arguments).texts("rooms")) {
            localRooms.transferSeat(new RoomCode(code), visitor, successor);
        }
    }

    @Override
    public boolean isRetired(String visitor) {
        return queue.ask(Script.RETIRED, new Arguments().put("visitor", visitor))
                .yes();
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
        return housekeeping.isHealthy() && consumer.isListening();
    }

    @Override
    public void close() {
        queue.close();
        loops.forEach(Loop::close);
    }
}
