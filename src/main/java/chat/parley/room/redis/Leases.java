package chat.parley.room.redis;

import chat.parley.room.redis.script.Bucket;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leases of this node: in the buckets that it follows, and in the first one, which every server uses. A lease that is no
 * longer needed expires by itself. Thread-safe.
 */
final class Leases {
    private final Map<Bucket, Lease> byBucket = new ConcurrentHashMap<>();
    private final Bucket first;
    private final String node;
    private final long millis;

    Leases(Bucket first, String node, long millis) {
        this.first = first;
        this.node = node;
        this.millis = millis;
        of(first);
    }

    private Lease of(Bucket bucket) {
        return byBucket.computeIfAbsent(bucket, needed -> new Lease(needed, node, millis));
    }

    /**
     * Takes a lease in a bucket before anybody is reported to be connected there: a node without a lease would never
     * count as dead. The next renewal reports a failure.
     */
    @SuppressWarnings("FutureReturnValueIgnored")
    void begin(Bucket bucket) {
        of(bucket).begin();
    }

    /** Returns the leases that are needed now. */
    Collection<Lease> needed(Set<Bucket> followed) {
        byBucket.keySet().removeIf(bucket -> !bucket.equals(first) && !followed.contains(bucket));
        followed.forEach(this::of);
        return byBucket.values();
    }
}
