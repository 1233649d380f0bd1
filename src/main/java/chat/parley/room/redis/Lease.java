package chat.parley.room.redis;

import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.Bucket;
import chat.parley.room.redis.script.Script;
import chat.parley.runtime.Epoch;
import java.util.concurrent.CompletableFuture;

/**
 * Lease by which this node shows Redis that it is alive, in one bucket. A renewal detects that Redis has different data
 * than before, or data that this server must not use. Thread-safe.
 */
final class Lease {
    private final Bucket bucket;
    private final String node;
    private final long millis;
    private String life = "";

    /** Result of a renewal. */
    enum Renewal {
        RENEWED,
        /** The lease was gone, so Redis may not know who is connected here. */
        LOST,
        /** Redis has different data than before. */
        OTHER_LIFE,
        /** The data have another format, or another number of buckets. */
        NOT_ADMITTED
    }

    Lease(Bucket bucket, String node, long millis) {
        this.bucket = bucket;
        this.node = node;
        this.millis = millis;
    }

    Bucket bucket() {
        return bucket;
    }

    /** Begins a renewal and does not wait. Calls on the bucket that are made later find the lease. */
    CompletableFuture<Answer> begin() {
        Arguments arguments = bucket.admission().arguments();
        return bucket.tell(
                Script.LEASE, arguments.put("node", node).put("lease", millis).put("newLife", Epoch.random()));
    }

    /** Reads the answer to a renewal. */
    Renewal renewed(Answer answer) {
        if (!bucket.admission().grant(answer)) return Renewal.NOT_ADMITTED;
        return compare(answer.text("life"), answer.yes("kept"));
    }

    private synchronized Renewal compare(String now, boolean kept) {
        String before = life;
        life = now;
        if (before.isEmpty()) return Renewal.RENEWED;
        if (!before.equals(now)) return Renewal.OTHER_LIFE;
        return kept ? Renewal.RENEWED : Renewal.LOST;
    }
}
