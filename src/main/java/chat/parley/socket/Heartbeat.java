package chat.parley.socket;

import chat.parley.settings.HeartbeatSettings;
import java.util.function.LongSupplier;

/**
 * The idle monitor of one client: when something came from it last, and whether a beat is due or the connection is dead.
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
    private volatile long heard;
    private volatile long beaten;

    Heartbeat(HeartbeatSettings limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.heard = nanos.getAsLong();
        this.beaten = heard;
    }

    void heard() {
        heard = nanos.getAsLong();
    }

    /**
     * One beat for each silence of the client, and one for each of this server: proxies count each direction for itself.
     *
     * @param sent when something was sent to the client last
     */
    Need now(long sent) {
        long now = nanos.getAsLong();
        if (now - heard >= limits.idleTimeout().toNanos()) return Need.END;
        long beat = limits.pingInterval().toNanos();
        boolean silent = now - heard >= beat && beaten - heard <= 0;
        boolean mute = now - sent >= beat && now - beaten >= beat;
        if (!silent && !mute) return Need.NOTHING;
        beaten = now;
        return Need.BEAT;
    }
}
