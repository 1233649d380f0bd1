package chat.parley.room.redis;

import chat.parley.log.Charter;
import chat.parley.log.RoomLog;
import chat.parley.room.Attendance;
import chat.parley.room.Founder;
import chat.parley.room.RoomParts;
import chat.parley.room.Typing;
import chat.parley.room.redis.script.Bucket;
import chat.parley.room.redis.script.Buckets;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.runtime.Epoch;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Rooms of which this node has a replica. Thread-safe. */
final class LocalRooms {
    private final Map<RoomCode, RedisRoom> byCode = new ConcurrentHashMap<>();
    private final List<Consumer<RoomParts>> losses = new CopyOnWriteArrayList<>();
    private final Buckets buckets;
    private final Settings settings;
    private final Parts parts;
    private final String node = Epoch.random();

    LocalRooms(Buckets buckets, Settings settings, Parts parts) {
        this.buckets = buckets;
        this.settings = settings;
        this.parts = parts;
    }

    /** Returns this node's name in Redis, which is different after each start. */
    String node() {
        return node;
    }

    RoomParts serve(RoomCode code, Charter charter, Founder founder, String epoch) {
        RedisRoom room = byCode.compute(
                code,
                (same, now) -> now != null && now.epoch().equals(epoch) ? now : room(code, charter, founder, epoch));
        return room.parts();
    }

    void forget(RoomParts kept) {
        byCode.computeIfPresent(kept.code(), (code, room) -> room.parts().equals(kept) ? null : room);
    }

    void follow(Consumer<RoomParts> lost) {
        losses.add(lost);
    }

    /** Returns whether this node has a room with this code. Quick: it is asked for each event of a bucket. */
    boolean has(RoomCode code) {
        return byCode.containsKey(code);
    }

    /** Returns the room in this life, or null. */
    RedisRoom get(RoomCode code, String epoch) {
        RedisRoom room = byCode.get(code);
        return room != null && room.epoch().equals(epoch) ? room : null;
    }

    void transferSeat(RoomCode code, String visitor, String successor) {
        RedisRoom room = byCode.get(code);
        if (room != null) room.presence().transfer(visitor, successor);
    }

    Collection<RedisRoom> all() {
        return byCode.values();
    }

    /** Returns the rooms in a bucket. */
    List<RedisRoom> in(Bucket bucket) {
        return all().stream().filter(room -> room.bucket().equals(bucket)).toList();
    }

    boolean hasSomeIn(Bucket bucket) {
        return all().stream().anyMatch(room -> room.bucket().equals(bucket));
    }

    private void lose(RoomCode code, String epoch) {
        RedisRoom room = get(code, epoch);
        if (room != null && byCode.remove(code, room)) losses.forEach(follower -> follower.accept(room.parts()));
    }

    private RedisRoom room(RoomCode code, Charter charter, Founder founder, String epoch) {
        RoomLog log = new RoomLog(epoch, settings.log(), parts.time(), parts.notation(), parts.footprint());
        Typing typing = new Typing(settings.live().presence().typing(), parts.time());
        RoomScripts scripts =
                new RoomScripts(buckets.of(code), settings, code, epoch, log::head, () -> lose(code, epoch));
        LocalConnections local = new LocalConnections();
        RedisAway away = new RedisAway(scripts, node, parts.time());
        People people = new People(new Attendance(parts.time()));
        MemberLimits memberLimits = new MemberLimits(scripts, settings, parts);
        Signals signals = new Signals(log, local, typing, away, people, memberLimits);
        Replica replica = new Replica(scripts, signals, charter);
        EventArguments events = new EventArguments(parts.notation(), settings);
        Presence presence = new Presence(scripts, replica, local, away, node, settings, parts.time());
        Elsewhere elsewhere = new Elsewhere(buckets, settings.room().idle().toMillis());
        Seats seats = new Seats(scripts, replica, local, settings, events, elsewhere);
        RedisRoster roster = new RedisRoster(scripts, replica, seats, memberLimits, presence);
        RedisLedger ledger = new RedisLedger(scripts, replica, events);
        return new RedisRoom(
                new RoomParts(code, founder, log, ledger, roster, typing, away), replica, presence, scripts);
    }
}
