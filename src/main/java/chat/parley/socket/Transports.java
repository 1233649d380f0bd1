package chat.parley.socket;

import chat.parley.runtime.Pool;
import chat.parley.runtime.Pools;
import chat.parley.settings.ThreadSettings;
import chat.parley.web.ServerKind;
import jakarta.websocket.Session;
import java.util.function.LongSupplier;

/**
 * Creates the transport of each session, and owns the threads for it. Nothing else in this package depends on the
 * server.
 *
 * <p>Thread-safe. {@link #tick} and {@link #stop} do not block: freeing, which may take seconds, has a thread of its
 * own.
 */
final class Transports {
    private final Pool senders;
    private final Pool freeing;
    private final Leftovers leftovers;
    private final LibertyWriters writers = new LibertyWriters();

    Transports(Pools pools, ThreadSettings limits, LongSupplier nanos) {
        senders = pools.elastic("senders", limits.fanOutThreads(), limits.senders());
        freeing = pools.aside("freeing", 1);
        leftovers = new Leftovers(nanos, session -> freeing.execute(() -> LibertyLeftovers.free(session)));
    }

    Transport of(Session session) {
        if (!ServerKind.of(session).makesSendersWait()) return new SessionTransport(session);
        return new LibertyTransport(session, writers.of(session).orElse(null), senders, leftovers);
    }

    /** Frees leftovers. Call it every second. */
    void tick() {
        leftovers.tick();
    }

    /**
     * Releases the threads when the application stops: frames that were handed over are still sent, and leftovers are
     * freed without waiting.
     */
    void stop() {
        senders.close();
        leftovers.freeAll();
        freeing.close();
    }
}
