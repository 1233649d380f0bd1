package chat.parley.socket;

import chat.parley.room.Threads;
import chat.parley.settings.LiveSettings;
import chat.parley.wire.Closing;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What people are told before a server stops, and that nobody new comes in then. Thread-safe. */
final class Farewell {
    private static final Logger LOG = Logger.getLogger(Farewell.class.getName());
    private static final long LOOKING_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Census census;
    private final Threads closings;
    private final LiveSettings limits;
    private volatile boolean said;

    Farewell(Census census, Threads closings, LiveSettings limits) {
        this.census = census;
        this.closings = closings;
        this.limits = limits;
    }

    boolean isSaid() {
        return said;
    }

    /**
     * Everybody is told when to come back, each another time, and then closed. Returns when all are gone, or when the time
     * for it is over.
     */
    void say() {
        said = true;
        List<Conversation> all = census.all();
        if (all.isEmpty()) return;
        LOG.log(Level.INFO, "The server stops: {0} connections are told when to come back", all.size());
        long most = limits.comeBack().toMillis();
        for (Conversation one : all) one.leaving(ThreadLocalRandom.current().nextLong(most));
        until(() -> all.stream().allMatch(one -> one.connection().isQuiet()));
        for (Conversation one : all) one.connection().end(Closing.RESTART);
        until(closings::areIdle);
    }

    void takeBack() {
        said = false;
    }

    /** Half of the time is for telling, half for closing. */
    private void until(BooleanSupplier done) {
        long end = System.nanoTime() + limits.goodbye().toNanos() / 2;
        while (!done.getAsBoolean() && System.nanoTime() < end) LockSupport.parkNanos(LOOKING_NANOS);
    }
}
