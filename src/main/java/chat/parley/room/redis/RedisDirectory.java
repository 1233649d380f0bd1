package chat.parley.room.redis;

import chat.parley.archive.RoomArchive;
import chat.parley.log.Charter;
import chat.parley.room.Directory;
import chat.parley.room.Founder;
import chat.parley.room.RoomParts;
import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.Buckets;
import chat.parley.room.redis.script.Script;
import chat.parley.runtime.Epoch;
import chat.parley.runtime.Loop;
import chat.parley.runtime.Pools;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Directory of rooms in a Redis. With one bucket, this node uses three threads for it: one runs scripts, one reads the
 * stream, and one does the housekeeping. With more, each bucket that is in use here has a reader of its own, and in a
 * Redis Cluster each bucket has a thread that runs its scripts.
 */
public final class RedisDirectory implements Directory {
    private final Settings settings;
    private final Buckets buckets;
    private final LocalRooms localRooms;
    private final Imports imports;
    private final HandOvers handOvers;
    private final Following following;
    private final Housekeeping housekeeping;
    private final List<Loop> loops;

    /** @param parts the common parts from which every room is built */
    public RedisDirectory(Settings settings, Parts parts, Pools pools) {
        this.settings = settings;
        this.buckets = new Buckets(settings.redis());
        this.localRooms = new LocalRooms(buckets, settings, parts);
        this.imports = new Imports(buckets, settings, parts.notation());
        this.handOvers = new HandOvers(buckets, settings, localRooms);
        Leases leases = new Leases(
                buckets.first(), localRooms.node(), settings.redis().lease().toMillis());
        this.following = new Following(buckets, localRooms, leases, pools);
        Timers timers = new Timers(handOvers, settings, localRooms.node());
        this.housekeeping = new Housekeeping(buckets, localRooms, following, leases, timers);
        this.loops = new ArrayList<>(buckets.begin(pools));
        loops.add(pools.remoteLoop("redis-housekeeping", housekeeping::run));
    }

    @Override
    public Optional<RoomParts> create(RoomCode code, Charter charter, Founder founder) {
        String epoch = Epoch.random();
        Arguments room = room(code)
                .put("charter", EventArguments.fields(charter.fields()))
                .put("epoch", epoch)
                .put("unentered", settings.room().unentered().toMillis())
                .put("founder", founder.key());
        if (!buckets.of(code).ask(Script.CREATE, room).yes()) return Optional.empty();
        return Optional.of(serve(code, charter, founder, epoch));
    }

    @Override
    public Optional<RoomParts> restore(RoomCode code, RoomArchive archive, Founder founder) {
        String epoch = Epoch.random();
        if (!imports.restore(code, archive, founder, epoch)) return Optional.empty();
        return Optional.of(serve(code, archive.charter(), founder, epoch));
    }

    @Override
    public Optional<RoomParts> find(RoomCode code) {
        Answer found = buckets.of(code).ask(Script.FIND, room(code));
        if (found.isEmpty()) return Optional.empty();
        Founder founder =
                Optional.ofNullable(found.text("founder")).map(Founder::new).orElse(Founder.SERVER);
        Charter charter = Charter.of(found.fields("charter"));
        return Optional.of(serve(code, charter, founder, found.text("epoch")));
    }

    /** Serves a room on this node, and follows its bucket. */
    private RoomParts serve(RoomCode code, Charter charter, Founder founder, String epoch) {
        RoomParts room = localRooms.serve(code, charter, founder, epoch);
        following.begin(buckets.of(code));
        return room;
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

    @Override
    public void retire(String visitor, String successor) {
        handOvers.retire(visitor, successor);
    }

    @Override
    public boolean isRetired(String visitor) {
        return handOvers.isRetired(visitor);
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
        return housekeeping.isHealthy() && following.isListening();
    }

    @Override
    public Collection<String> away() {
        return buckets.away();
    }

    @Override
    public void close() {
        buckets.close();
        following.close();
        loops.forEach(Loop::close);
    }
}
