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
 * The drain before a stop: people are told when to come back and are closed with 1012, and nobody new comes in.
 *
 * <p>Thread-safe. {@link #run} waits, at most {@code parley.live.drainTimeout} and a second; the rest does not. Errors: none; a
 * client that does not hear it in time is closed all the same.
 */
final class Drain {
    private static final Logger LOG = Logger.getLogger(Drain.class.getName());
    private static final long LOOKING_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    /**
     * For answers to the close frames. A socket that is closed while something is unread in it resets its connection, and
     * the peer may lose what it was told last (seen with 200 people who talked on).
     */
    private static final long LINGERING_NANOS = TimeUnit.SECONDS.toNanos(1);

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
     * Tells all clients when to come back, each at another time, and closes them. Returns when all are gone, or when the time
     * for it is over.
     */
    void run() {
        underWay = true;
        List<Conversation> all = registry.all();
        if (all.isEmpty()) return;
        LOG.log(Level.INFO, "The server stops: {0} connections are told when to come back", all.size());
        Set<Conversation> told = tell(all);
        until(() -> {
            told.forEach(Drain::endIfQuiet);
            return all.stream().allMatch(one -> one.connection().isOver());
        });
        for (Conversation one : all) one.connection().end(Closing.RESTART);
        until(closers::isIdle);
        LockSupport.parkNanos(LINGERING_NANOS);
    }

    /**
     * The set of those that were told, which grows: telling is for other threads, because a send that Liberty loses then would
     * hold up its stop for half a minute.
     */
    private Set<Conversation> tell(List<Conversation> all) {
        long most = limits.reconnectSpread().toMillis();
        Set<Conversation> told = ConcurrentHashMap.newKeySet();
        for (Conversation one : all)
            fanOut.execute(() -> {
                one.leaving(ThreadLocalRandom.current().nextLong(most));
                told.add(one);
            });
        return told;
    }

    /** Closes a client that has heard everything. Others talk on: a moment when all have heard everything may never come. */
    private static void endIfQuiet(Conversation one) {
        if (one.connection().isQuiet()) one.connection().end(Closing.RESTART);
    }

    void cancel() {
        underWay = false;
    }

    /** Half of the time is for telling, half for closing. */
    private void until(BooleanSupplier done) {
        Waits.until(done, limits.drainTimeout().toNanos() / 2, LOOKING_NANOS);
    }
}
