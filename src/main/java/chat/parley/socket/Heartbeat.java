package chat.parley.socket;

import chat.parley.settings.HeartbeatSettings;
import java.util.function.LongSupplier;

/**
 * Idle monitor of one client: when it was last heard from, and whether a beat is due or the connection is dead.
 *
 * <p>Threads: {@link #heard} on any, {@link #now} on the clock's. Errors: none.
 */
final class Heartbeat {
    enum Need {
        NOTHING,
        BEAT,
        END
    }

    private final HeartbeatSettings limits;
    private final LongSupplier nanos;
    private volatile long lastHeard;
    private volatile long lastBeat;

    Heartbeat(HeartbeatSettings limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.lastHeard = nanos.getAsLong();
        this.lastBeat = lastHeard;
    }

    void heard() {
        lastHeard = nanos.getAsLong();
    }

    /**
     * Decides what is due: one beat for each silence of the client, and one for each silence of this server, because
     * proxies time the two directions separately.
     *
     * @param sent the time at which something was last sent to the client, in nanoseconds
     */
    Need now(long sent) {
        long now = nanos.getAsLong();
        if (now - lastHeard >= limits.idleTimeout().toNanos()) return Need.END;
        long beat = limits.pingInterval().toNanos();
        boolean clientSilent = now - lastHeard >= beat && lastBeat - lastHeard <= 0;
        boolean serverSilent = now - sent >= beat && now - lastBeat >= beat;
        if (!clientSilent && !serverSilent) return Need.NOTHING;
        lastBeat = now;
        return Need.BEAT;
    }
}
