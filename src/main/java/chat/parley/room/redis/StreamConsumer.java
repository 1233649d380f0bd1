package chat.parley.room.redis;

import chat.parley.refusal.Refused;
import chat.parley.room.redis.script.Bucket;
import chat.parley.room.redis.script.DeliveryStream;
import chat.parley.room.redis.script.Entry;
import chat.parley.room.redis.script.Unreachable;
import chat.parley.runtime.Loop;
import chat.parley.text.RoomCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Consumer of the stream with the deliveries of one bucket, which passes on those that this node's rooms need. When it
 * starts over, it first takes its position in the stream and then lets every room of the bucket read what it missed.
 * Nothing is lost in between, and an event that arrives twice is recognized by its number.
 */
final class StreamConsumer {
    private static final Logger LOG = Logger.getLogger(StreamConsumer.class.getName());
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Bucket bucket;
    private final LocalRooms localRooms;
    private volatile boolean away;
    private volatile boolean anew;

    StreamConsumer(Bucket bucket, LocalRooms localRooms) {
        this.bucket = bucket;
        this.localRooms = localRooms;
    }

    /** Returns whether the last attempt to read the stream failed. */
    boolean isAway() {
        return away;
    }

    /** Makes the consumer start over, because deliveries may have been missed. */
    void beginAnew() {
        anew = true;
    }

    void run(Loop.Turn turn) {
        while (turn.isCurrent()) {
            try (DeliveryStream stream = bucket.deliveries()) {
                listen(stream, turn);
            } catch (Unreachable | Refused unavailable) {
                LOG.log(Level.FINE, "Redis is away; the stream consumer tries again", unavailable);
            } catch (RuntimeException bug) {
                LOG.log(Level.SEVERE, "A delivery could not be processed; every room is read again", bug);
            }
            if (!turn.isCurrent()) return;
            away = true;
            turn.pause(RETRY_NANOS);
        }
    }

    private void listen(DeliveryStream stream, Loop.Turn turn) {
        Pace pace = new Pace();
        begin(stream, turn);
        while (turn.isCurrent()) {
            if (anew) begin(stream, turn);
            List<Entry> entries = stream.next();
            if (entries == null) begin(stream, turn);
            else wait(pace.after(deliver(entries, turn), entries.size(), System.nanoTime()), turn);
        }
    }

    private static void wait(long nanos, Loop.Turn turn) {
        if (nanos > 0) turn.pause(nanos);
    }

    private void begin(DeliveryStream stream, Loop.Turn turn) {
        anew = false;
        stream.begin();
        for (RedisRoom room : localRooms.in(bucket)) if (turn.isCurrent()) refresh(room);
        away = false;
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

    /** Passes on the entries, and returns whether any is of a room of this node. */
    private boolean deliver(List<Entry> entries, Loop.Turn turn) {
        Set<RedisRoom> woken = new HashSet<>();
        boolean useful = false;
        for (Entry entry : entries) {
            if (!turn.isCurrent()) break;
            RoomCode code = new RoomCode(entry.room());
            if (!localRooms.has(code)) continue;
            useful = true;
            deliver(code, entry.fields(), woken);
        }
        woken.forEach(room -> room.parts().log().wake());
        return useful;
    }

    private void deliver(RoomCode code, Map<String, String> fields, Set<RedisRoom> woken) {
        RedisRoom room = localRooms.get(code, Delivery.epoch(fields));
        if (room != null && room.replica().apply(Delivery.of(fields))) woken.add(room);
    }
}
