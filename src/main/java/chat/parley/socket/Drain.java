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

/** What people are told before a server stops, and that nobody new comes in then. Thread-safe. */
final class Drain {
    private static final Logger LOG = Logger.getLogger(Drain.class.getName());
    private static final long LOOKING_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    /**
     * For answers to the close frames. A socket that is closed while something is unread in it resets its connection, and
     * the peer may lose what it was told last (seen with 200 people who talked on).
     */
    private static final long LINGERING_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ConnectionRegistry registry;
    private final Executor walks;
    private final Pool closings;
    private final DrainSettings limits;
    private volatile boolean underWay;

    Drain(ConnectionRegistry registry, Executor walks, Pool closings, DrainSettings limits) {
        this.registry = registry;
        this.walks = walks;
        this.closings = closings;
        this.limits = limits;
    }

    boolean isUnderWay() {
        return underWay;
    }

    /**
     * Everybody is told when to come back, each another time, and then closed. Returns when all are gone, or when the time
     * for it is over: telling is for other threads, for a send that Liberty loses then would hold up its stop for half a
     * minute.
     */
    void run() {
        underWay = true;
        List<Conversation> all = registry.all();
        if (all.isEmpty()) return;
        LOG.log(Level.INFO, "The server stops: {0} connections are told when to come back", all.size());
        long most = limits.reconnectSpread().toMillis();
        Set<Conversation> told = ConcurrentHashMap.newKeySet();
        for (Conversation one : all)
            walks.execute(() -> {
                one.leaving(ThreadLocalRandom.current().nextLong(most));
                told.add(one);
            });
        until(() -> {
            told.forEach(Drain::endIfQuiet);
            return all.stream().allMatch(one -> one.connection().isOver());
        });
        for (Conversation one : all) one.connection().end(Closing.RESTART);
        until(closings::isIdle);
        LockSupport.parkNanos(LINGERING_NANOS);
    }

    /** Closes who has heard it. Others talk on: a moment when all of them have heard everything may never come. */
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
