package chat.parley.socket;

import chat.parley.runtime.Pool;
import chat.parley.settings.DrainSettings;
import chat.parley.wire.Closing;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Drain before a stop: clients are told when to reconnect and are closed with 1012, and new connections are refused.
 *
 * <p>Thread-safe. {@link #run} waits, at most {@code parley.live.drainTimeout} and a second; the rest does not. Errors:
 * none; a client that does not receive the frame in time is closed all the same.
 */
final class Drain {
    private static final Logger LOG = Logger.getLogger(Drain.class.getName());
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    /**
     * Time for answers to the close frames. Closing a socket with unread data resets its connection, and the peer may
     * lose the last frames (seen with 200 people who kept sending).
     */
    private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ConnectionRegistry registry;
    private final Executor fanOut;
    private final Pool closers;
    private final DrainSettings limits;
    private volatile boolean underWay;

    Drain(ConnectionRegistry registry, Executor fanOut, Pool closers, DrainSettings limits) {
        this.registry = registry;
        this.fanOut = fanOut;
        this.closers = closers;
        this.limits = limits;
    }

    boolean isUnderWay() {
        return underWay;
    }

    /**
     * Tells each client a random time at which to reconnect, and closes it. Returns when all are gone, or when the
     * time-out is over.
     */
    void run() {
        underWay = true;
        List<Conversation> all = registry.all();
        if (all.isEmpty()) return;
        LOG.log(Level.INFO, "The server stops: {0} connections are told when to come back", all.size());
        Set<Conversation> notified = notifyClients(all);
        until(() -> {
            notified.forEach(Drain::endIfQuiet);
            return all.stream().allMatch(one -> one.connection().isOver());
        });
        for (Conversation one : all) one.connection().end(Closing.RESTART);
        until(closers::isIdle);
        LockSupport.parkNanos(LINGER_NANOS);
    }

    /**
     * Tells all clients and returns the growing set of those that have been told. Other threads do it, because a send
     * that Liberty loses at that moment would delay its stop for half a minute.
     */
    private Set<Conversation> notifyClients(List<Conversation> all) {
        long most = limits.reconnectSpread().toMillis();
        Set<Conversation> notified = ConcurrentHashMap.newKeySet();
        for (Conversation one : all)
            fanOut.execute(() -> {
                one.leaving(ThreadLocalRandom.current().nextLong(most));
                notified.add(one);
            });
        return notified;
    }

    /**
     * Closes a client that has received everything. The others keep sending, so there may never be a moment at which
     * all have received everything.
     */
    private static void endIfQuiet(Conversation one) {
        if (one.connection().isQuiet()) one.connection().end(Closing.RESTART);
    }

    void cancel() {
        underWay = false;
    }

    /** Waits for half of the time-out: one half is for telling, one for closing. */
    private void until(BooleanSupplier done) {
        Waits.until(done, limits.drainTimeout().toNanos() / 2, POLL_NANOS);
    }
}
