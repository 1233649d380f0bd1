package chat.parley.room.redis;

import chat.parley.refusal.Refused;
import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.Bucket;
import chat.parley.room.redis.script.Buckets;
import chat.parley.room.redis.script.Script;
import chat.parley.runtime.Loop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Periodic work in Redis: once a second this node renews its leases and runs the timers of the buckets that it follows,
 * and of one other, in turn, so that what ends in a bucket without nodes ends too.
 */
final class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** The timers must leave time for the leases. */
    private static final long TIMERS_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int TOUCHES_IN_A_LIFE = 20;

    private final Buckets buckets;
    private final LocalRooms localRooms;
    private final Following following;
    private final Leases leases;
    private final Timers timers;
    private final long touchNanos;
    private volatile long touched = System.nanoTime();
    private volatile boolean healthy;
    private final AtomicInteger turnOf = new AtomicInteger();

    Housekeeping(Buckets buckets, LocalRooms localRooms, Following following, Leases leases, Timers timers) {
        this.buckets = buckets;
        this.localRooms = localRooms;
        this.following = following;
        this.leases = leases;
        this.timers = timers;
        this.touchNanos = timers.settings().room().idle().toNanos() / TOUCHES_IN_A_LIFE;
    }

    /** Returns whether a lease was renewed in the last round. */
    boolean isHealthy() {
        return healthy;
    }

    void run(Loop.Turn turn) {
        while (turn.isCurrent()) {
            try {
                round(turn);
            } catch (RuntimeException bug) {
                LOG.log(Level.SEVERE, "A duty failed; the next round goes on", bug);
            }
            turn.pause(EVERY_NANOS);
        }
    }

    /** Renews all leases first, and at the same time: a Redis that is away must not delay those in others. */
    private void round(Loop.Turn turn) {
        following.endUnused();
        List<Bucket> available = renew(turn);
        healthy = !available.isEmpty();
        if (!healthy) return;
        if (System.nanoTime() - touched > touchNanos) touch();
        another(available);
        runTimers(available, turn);
    }

    private List<Bucket> renew(Loop.Turn turn) {
        Map<Lease, CompletableFuture<Answer>> begun = new LinkedHashMap<>();
        leases.needed(following.buckets()).forEach(lease -> begun.put(lease, lease.begin()));
        List<Bucket> available = new ArrayList<>();
        buckets.await(begun).forEach((lease, answer) -> {
            if (turn.isCurrent() && isRenewed(lease, lease.renewed(answer))) available.add(lease.bucket());
        });
        return available;
    }

    private boolean isRenewed(Lease lease, Lease.Renewal renewal) {
        if (renewal == Lease.Renewal.NOT_ADMITTED) return false;
        if (renewal == Lease.Renewal.OTHER_LIFE) following.beginAnew(lease.bucket());
        if (renewal != Lease.Renewal.RENEWED) {
            localRooms.in(lease.bucket()).forEach(room -> room.presence().announce());
        }
        return true;
    }

    /** Begins with another bucket each time, because those that take long leave no time for the rest. */
    private void runTimers(List<Bucket> available, Loop.Turn turn) {
        long end = System.nanoTime() + TIMERS_NANOS;
        Collections.rotate(available, turnOf.get());
        for (Bucket bucket : available) {
            if (System.nanoTime() - end > 0 || !turn.isCurrent()) return;
            runTimers(bucket, turn);
        }
    }

    private void runTimers(Bucket bucket, Loop.Turn turn) {
        try {
            timers.run(bucket, turn);
        } catch (Refused unavailable) {
            LOG.log(Level.FINE, "A bucket is away", unavailable);
        }
    }

    /** Adds one of the buckets that are not followed, the next one each time. */
    private void another(List<Bucket> available) {
        List<Bucket> others = new ArrayList<>(buckets.all());
        others.removeAll(following.buckets());
        others.remove(buckets.first());
        int next = turnOf.getAndIncrement();
        if (!others.isEmpty()) available.add(others.get(Math.floorMod(next, others.size())));
    }

    /** Extends the life of each room that is in use here. */
    private void touch() {
        touched = System.nanoTime();
        for (RedisRoom room : localRooms.all()) {
            if (room.presence().emptyFor() == 0) room.scripts().tell(Script.TOUCH, new Arguments(), answer -> {});
        }
    }
}
