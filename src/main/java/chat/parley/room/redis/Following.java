package chat.parley.room.redis;

import chat.parley.room.redis.script.Bucket;
import chat.parley.room.redis.script.Buckets;
import chat.parley.runtime.Loop;
import chat.parley.runtime.Pools;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The buckets whose delivery streams this node follows: those of which it has a room. Each has a thread and a connection
 * of its own. A room that is read before its bucket is followed is read again when the position in the stream is known.
 * Thread-safe.
 */
final class Following implements AutoCloseable {
    private final Map<Bucket, Followed> followed = new ConcurrentHashMap<>();
    private final Buckets buckets;
    private final LocalRooms localRooms;
    private final Leases leases;
    private final Pools pools;
    private volatile boolean closed;

    private record Followed(StreamConsumer consumer, Loop loop) {}

    Following(Buckets buckets, LocalRooms localRooms, Leases leases, Pools pools) {
        this.buckets = buckets;
        this.localRooms = localRooms;
        this.leases = leases;
        this.pools = pools;
    }

    /** Follows a bucket in which this node has a room. Calls on the bucket that are made later find a lease. */
    void begin(Bucket bucket) {
        // Not computeIfAbsent, which does not wait for endUnused: it would find the bucket that is just being removed.
        if (!closed) followed.compute(bucket, (same, one) -> one == null ? follow(bucket) : one);
    }

    private Followed follow(Bucket bucket) {
        leases.begin(bucket);
        StreamConsumer consumer = new StreamConsumer(bucket, localRooms);
        String name =
                Buckets.named("redis-stream", bucket.number(), buckets.all().size());
        return new Followed(consumer, pools.remoteLoop(name, consumer::run));
    }

    /** Starts over in a bucket, because deliveries may have been missed. */
    void beginAnew(Bucket bucket) {
        Followed one = followed.get(bucket);
        if (one != null) one.consumer().beginAnew();
    }

    /** Stops following buckets of which this node has released the last room. A room that is added later begins anew. */
    void endUnused() {
        for (Bucket bucket : followed.keySet()) {
            followed.computeIfPresent(bucket, (same, one) -> localRooms.hasSomeIn(bucket) ? one : end(one));
        }
    }

    private static Followed end(Followed one) {
        one.loop().close();
        return null;
    }

    /** Returns the buckets that are followed. */
    Set<Bucket> buckets() {
        return Set.copyOf(followed.keySet());
    }

    /** Returns whether at least one stream can be read, or none is followed. */
    boolean isListening() {
        Collection<Followed> all = followed.values();
        return all.isEmpty() || all.stream().anyMatch(one -> !one.consumer().isAway());
    }

    @Override
    public void close() {
        closed = true;
        followed.values().forEach(Following::end);
    }
}
