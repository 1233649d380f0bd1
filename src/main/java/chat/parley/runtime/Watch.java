package chat.parley.runtime;

import chat.parley.settings.WatchSettings;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The watchdog's record of one pool. Only the watchdog's thread writes it. */
final class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class.getName());

    private final Watched watched;
    private final String which;
    private final long stalledNanos;
    private final long helplessNanos;
    private long ended;
    private long since;
    private long stuckAt;
    private volatile boolean stalled;
    private volatile long wellAt;

    Watch(Watched watched, WatchSettings limits, long now) {
        this.watched = watched;
        this.which = watched.name();
        this.stalledNanos = limits.stalled().toNanos();
        this.helplessNanos = limits.helpless().toNanos();
        this.ended = watched.ended();
        this.since = now;
        this.wellAt = now;
    }

    /** Restarts all times, because the machine was asleep. */
    void forgive(long now) {
        since = now;
        wellAt = now;
    }

    void look(long now) {
        long endedNow = watched.ended();
        boolean moved = endedNow != ended;
        ended = endedNow;
        if (moved || !mayBeStuck()) well(now);
        else if (now - since >= stalledNanos) stuck(now);
    }

    /** An idle queue does not prove that a stuck pool has recovered: some work must end, or all of it. */
    private boolean mayBeStuck() {
        return stalled ? watched.hasWork() : watched.isSaturated();
    }

    /** A pool counts as recovered only after a time without a stall, so that health does not flicker. */
    private void well(long now) {
        since = now;
        wellAt = now;
        if (!stalled || now - stuckAt < stalledNanos) return;
        stalled = false;
        LOG.log(Level.INFO, "The threads of {0} make progress again", which);
    }

    private void stuck(long now) {
        if (!stalled) LOG.log(Level.WARNING, "The threads of {0} make no progress and are replaced", which);
        stalled = true;
        since = now;
        stuckAt = now;
        watched.renew();
        ended = watched.ended();
    }

    Progress progress() {
        return new Progress(which, !stalled);
    }

    boolean isHelpless(long now) {
        return stalled && watched.restartHelps() && now - wellAt >= stalledNanos + helplessNanos;
    }
}
