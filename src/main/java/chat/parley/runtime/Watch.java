package chat.parley.runtime;

import chat.parley.settings.WatchSettings;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the watchdog knows of one pool. Written by its thread alone. */
final class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class.getName());

    private final Watched watched;
    private final String which;
    private final long stalledNanos;
    private final long helplessNanos;
    private long ended;
    private long since;
    private volatile boolean stalled;
    private volatile long stalledSince;

    Watch(Watched watched, WatchSettings limits, long now) {
        this.watched = watched;
        this.which = watched.name();
        this.stalledNanos = limits.stalled().toNanos();
        this.helplessNanos = limits.helpless().toNanos();
        this.ended = watched.ended();
        this.since = now;
    }

    /** Time went by in which nobody could do anything. */
    void forgive(long now) {
        since = now;
        stalledSince = now;
    }

    void look(long now) {
        long endedNow = watched.ended();
        boolean moved = endedNow != ended;
        ended = endedNow;
        if (moved || !mayBeStuck()) well(now);
        else if (now - since >= stalledNanos) stuck(now);
    }

    /** A pool that was stuck is not well because nothing waits at the moment: something must end, or all of it. */
    private boolean mayBeStuck() {
        return stalled ? watched.hasWork() : watched.isSaturated();
    }

    private void well(long now) {
        since = now;
        if (!stalled) return;
        stalled = false;
        LOG.log(Level.INFO, "The threads of {0} make progress again", which);
    }

    private void stuck(long now) {
        if (!stalled) {
            LOG.log(Level.WARNING, "The threads of {0} make no progress and are replaced", which);
            stalledSince = now;
        }
        stalled = true;
        since = now;
        watched.renew();
        ended = watched.ended();
    }

    Progress progress() {
        return new Progress(which, !stalled);
    }

    boolean isHelpless(long now) {
        return stalled && watched.restartHelps() && now - stalledSince >= helplessNanos;
    }
}
