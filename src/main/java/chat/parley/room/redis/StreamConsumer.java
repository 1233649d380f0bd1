package chat.parley.room.redis;

import chat.parley.refusal.Refused;
import chat.parley.room.redis.script.Key;
import chat.parley.room.redis.script.Link;
import chat.parley.runtime.Loop;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.XReadParams;
import redis.clients.jedis.resps.StreamEntry;

/**
 * Consumer of the one stream with the deliveries of all rooms, which passes on those that this node's rooms need. When
 * it starts over, it first takes its position in the stream and then lets every room read what it missed. Nothing is
 * lost in between, and an event that arrives twice is recognized by its number.
 */
final class StreamConsumer {
    private static final Logger LOG = Logger.getLogger(StreamConsumer.class.getName());
    private static final int MAX_ENTRIES = 512;
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Link link;
    private final String stream;
    private final LocalRooms localRooms;
    private volatile boolean listening;
    private volatile boolean anew;
    private final EvictionWarning warning = new EvictionWarning();

    /** @param name the name of the data set */
    StreamConsumer(Link link, String name, LocalRooms localRooms) {
        this.link = link;
        this.stream = Key.delivery(name);
        this.localRooms = localRooms;
    }

    boolean isListening() {
        return listening;
    }

    /** Makes the consumer start over, because deliveries may have been missed. */
    void beginAnew() {
        anew = true;
    }

    void run(Loop.Turn turn) {
        while (turn.isCurrent()) {
            try (Jedis redis = link.connect()) {
                warning.check(redis);
                listen(redis, turn);
            } catch (JedisException | Refused unavailable) {
                LOG.log(Level.FINE, "Redis is away; the stream consumer tries again", unavailable);
            } catch (RuntimeException bug) {
                LOG.log(Level.SEVERE, "A delivery could not be processed; every room is read again", bug);
            }
            if (!turn.isCurrent()) return;
            listening = false;
            turn.pause(RETRY_NANOS);
        }
    }

    private void listen(Jedis redis, Loop.Turn turn) {
        StreamEntryID last = begin(redis, turn);
        while (turn.isCurrent()) {
            if (anew) last = begin(redis, turn);
            XReadParams waiting = XReadParams.xReadParams().count(MAX_ENTRIES).block(link.blockMillis());
            var received = redis.xread(waiting, Map.of(stream, last));
            if (received == null || !turn.isCurrent()) continue;
            List<StreamEntry> entries = received.get(0).getValue();
            if (entries.size() == MAX_ENTRIES && isTrimmed(redis, last)) {
                last = begin(redis, turn);
                continue;
            }
            deliver(entries, turn);
            last = entries.get(entries.size() - 1).getID();
        }
    }

    /** Returns whether the consumer fell so far behind that the stream no longer has the next entry. */
    private boolean isTrimmed(Jedis redis, StreamEntryID last) {
        List<StreamEntry> oldest = redis.xrange(stream, "-", "+", 1);
        return oldest.isEmpty() || oldest.get(0).getID().compareTo(last) > 0;
    }

    private StreamEntryID begin(Jedis redis, Loop.Turn turn) {
        anew = false;
        List<StreamEntry> newest = redis.xrevrange(stream, "+", "-", 1);
        StreamEntryID last =
                newest.isEmpty() ? new StreamEntryID(0, 0) : newest.get(0).getID();
        for (RedisRoom room : localRooms.all()) if (turn.isCurrent()) refresh(room);
        listening = true;
        return last;
    }

    /** Refreshes a room. If the room is gone, the call itself detects that. */
    private static void refresh(RedisRoom room) {
        try {
            room.replica().beginAnew();
            room.presence().announce();
        } catch (Refused no) {
            if (no.refusal().again()) throw no;
        }
    }

    private void deliver(List<StreamEntry> entries, Loop.Turn turn) {
        Set<RedisRoom> woken = new HashSet<>();
        for (StreamEntry entry : entries) {
            if (!turn.isCurrent()) break;
            Map<String, String> fields = entry.getFields();
            RedisRoom room = localRooms.get(Delivery.room(fields), Delivery.epoch(fields));
            if (room != null && room.replica().apply(Delivery.of(fields))) woken.add(room);
        }
        woken.forEach(room -> room.parts().log().wake());
    }
}
