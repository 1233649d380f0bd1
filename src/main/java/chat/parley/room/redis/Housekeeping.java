package chat.parley.room.redis;

import chat.parley.refusal.Refused;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.Script;
import chat.parley.room.redis.script.ScriptQueue;
import chat.parley.runtime.Loop;
import chat.parley.settings.Settings;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Periodic work in Redis: once a second this node renews its lease and runs the timers. */
final class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int TOUCHES_IN_A_LIFE = 20;

    private final LocalRooms localRooms;
    private final Lease lease;
    private final Timers timers;
    private final Runnable beginAnew;
    private final long touchNanos;
    private volatile long touched = System.nanoTime();
    private volatile boolean healthy;

    /** @param beginAnew called when Redis has different data than before */
    Housekeeping(ScriptQueue queue, Settings settings, LocalRooms localRooms, Runnable beginAnew) {
        this.localRooms = localRooms;
        this.beginAnew = beginAnew;
        this.lease =
                new Lease(queue, localRooms.node(), settings.redis().lease().toMillis());
        this.timers = new Timers(queue, settings, localRooms.node());
        this.touchNanos = settings.room().idle().toNanos() / TOUCHES_IN_A_LIFE;
    }

    /** Returns whether the last round succeeded. */
    boolean isHealthy() {
        return healthy;
    }

    void run(Loop.Turn turn) {
        while (turn.isCurrent()) {
            try {
                healthy = round(turn);
            } catch (Refused unavailable) {
                healthy = false;
            } catch (RuntimeException bug) {
                LOG.log(Level.SEVERE, "A duty failed; the next round goes on", bug);
            }
            turn.pause(EVERY_NANOS);
        }
    }

    private boolean round(Loop.Turn turn) {
        Lease.Renewal renewal = lease.renew();
        if (renewal == Lease.Renewal.OTHER_FORMAT) return false;
        if (renewal == Lease.Renewal.OTHER_LIFE) beginAnew.run();
        if (renewal != Lease.Renewal.RENEWED) {
            localRooms.all().forEach(room -> room.presence().announce());
        }
        if (System.nanoTime() - touched > touchNanos) touch();
        timers.run(turn);
        return true;
    }

    /** Extends the life of each room that is in use here. */
    private void touch() {
        touched = System.nanoTime();
        for (RedisRoom room : localRooms.all()) {
            if (room.presence().emptyFor() == 0) room.scripts().tell(Script.TOUCH, new Arguments(), answer -> {});
        }
    }
}
