package chat.parley.runtime;

import chat.parley.settings.Settings;
import chat.parley.settings.WatchSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Creates pools and loops, and watches them. Inject it and create each pool once; the caller that creates a pool closes
 * it. No pool or loop serves two kinds of work.
 */
@ApplicationScoped
public class Pools {
    private static final long BLIND_NANOS = TimeUnit.SECONDS.toNanos(10);

    @Inject
    private Settings settings;

    @Resource
    private ManagedThreadFactory managed;

    private ThreadFactory factory;
    private Watchdog watchdog;
    private Lookout lookout;

    /** For the container's proxy only. */
    protected Pools() {}

    /** Creates pools without a container. No thread watches them. */
    Pools(ThreadFactory factory, LongSupplier nanos, WatchSettings limits) {
        this.factory = factory;
        this.watchdog = new Watchdog(nanos, limits);
        this.lookout = new Lookout(watchdog);
    }

    @PostConstruct
    void begin() {
        factory = managed;
        watchdog = new Watchdog(System::nanoTime, settings.watch());
        lookout = new Lookout(watchdog);
        lookout.begin(factory);
    }

    @PreDestroy
    void end() {
        lookout.end();
    }

    /** Creates a watched pool with a maximum number of threads and an unbounded queue. */
    public Pool named(String name, int most) {
        return named(name, most, Integer.MAX_VALUE);
    }

    /**
     * Creates a watched pool with a maximum number of threads and a bounded queue. Work beyond {@code waiting} is
     * rejected at once.
     *
     * @param name a plain ASCII word, shown by health
     */
    Pool named(String name, int most, int waiting) {
        return watched(new Pool(name, new Size(most, most, waiting), factory, watchdog::remove));
    }

    /**
     * Creates a watched pool for work that a client may block. Another thread takes the place of each blocked one, so
     * other work does not wait for it.
     *
     * @param threads the number of threads that are not blocked
     * @param most the maximum number of threads, blocked ones included
     */
    public Pool elastic(String name, int threads, int most) {
        Size size = new Size(threads, Math.max(threads, most), Integer.MAX_VALUE);
        Pool pool = watched(new Pool(name, size, factory, this::closed));
        lookout.add(pool);
        return pool;
    }

    private void closed(Pool pool) {
        lookout.remove(pool);
        watchdog.remove(pool);
    }

    /** Creates a pool that is not watched, for work that no connection depends on. */
    public Pool aside(String name, int most) {
        return new Pool(name, new Size(most, most, Integer.MAX_VALUE), factory, pool -> {});
    }

    /** Creates a watched loop that depends on this server alone. */
    Loop loop(String name, Consumer<Loop.Turn> body) {
        return watched(new Loop(name, true, factory, body, watchdog::remove));
    }

    /**
     * Creates a watched loop that depends on another machine. A restart of this server would not help while that
     * machine is away.
     */
    public Loop remoteLoop(String name, Consumer<Loop.Turn> body) {
        return watched(new Loop(name, false, factory, body, watchdog::remove));
    }

    private <W extends Watched> W watched(W threads) {
        watchdog.add(threads);
        return threads;
    }

    /** The progress of each watched pool and loop, by name. */
    public List<Progress> progress() {
        return watchdog.progress();
    }

    /** Whether the watchdog is running. */
    public boolean isWatched() {
        return watchdog.blindFor() < BLIND_NANOS;
    }

    /** Whether a pool has made no progress for long although its threads were replaced. */
    public boolean isHelpless() {
        return watchdog.isHelpless();
    }

    /** Checks all pools and replaces the threads of those that make no progress. */
    void look() {
        watchdog.look();
    }

    /** Adds threads to elastic pools in place of blocked ones. */
    void compensate() {
        lookout.compensate();
    }
}
