package chat.parley.room.redis.script;

import java.util.List;
import java.util.function.Supplier;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.resps.StreamEntry;

/**
 * The stream with the deliveries of one bucket, read over a connection of its own from one position to the next. One
 * thread uses it. Every method throws {@link Unreachable} if Redis is away or the bucket has moved.
 */
public final class DeliveryStream implements AutoCloseable {
    /** Limit of the entries that one read brings. */
    public static final int MAX_ENTRIES = 512;

    private static final String START = "0-0";

    private final Jedis redis;
    private final Buckets buckets;
    private final int bucket;
    private final String key;
    private String last = START;

    private DeliveryStream(Jedis redis, Buckets buckets, int bucket, String key) {
        this.redis = redis;
        this.buckets = buckets;
        this.bucket = bucket;
        this.key = key;
    }

    static DeliveryStream open(Buckets buckets, int bucket, String key) {
        try {
            Jedis redis = buckets.route().connect(bucket);
            buckets.warning().check(buckets.route().address(bucket), redis);
            return new DeliveryStream(redis, buckets, bucket, key);
        } catch (JedisException away) {
            throw new Unreachable(away);
        }
    }

    /** Takes its position behind the newest entry. */
    public void begin() {
        List<StreamEntry> newest = asked(() -> redis.xrevrange(key, "+", "-", 1));
        last = newest.isEmpty() ? START : newest.get(0).getID().toString();
    }

    /** Returns the next entries, or none if none came for a while, or null if entries after the position are gone. */
    public List<Entry> next() {
        List<Entry> entries = asked(this::read);
        if (entries.isEmpty()) return entries;
        if (entries.size() == MAX_ENTRIES && asked(this::isTrimmed)) return null;
        last = entries.get(entries.size() - 1).place();
        return entries;
    }

    private List<Entry> read() {
        String block = Integer.toString(buckets.link().blockMillis());
        Object answer = redis.sendBlockingCommand(
                Command.XREAD, "COUNT", Integer.toString(MAX_ENTRIES), "BLOCK", block, "STREAMS", key, last);
        if (answer == null) return List.of();
        List<?> stream = (List<?>) ((List<?>) answer).get(0);
        return ((List<?>) stream.get(1)).stream().map(Entry::of).toList();
    }

    /** Returns whether this reader fell so far behind that the stream no longer has the next entry. */
    private boolean isTrimmed() {
        List<StreamEntry> oldest = redis.xrange(key, "-", "+", 1);
        return oldest.isEmpty() || oldest.get(0).getID().compareTo(new StreamEntryID(last)) > 0;
    }

    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (JedisDataException refused) {
            buckets.route().isMoving(bucket, refused);
            throw new Unreachable(refused);
        } catch (JedisException away) {
            throw new Unreachable(away);
        }
    }

    @Override
    public void close() {
        try {
            redis.close();
        } catch (JedisException gone) {
            throw new Unreachable(gone);
        }
    }
}
