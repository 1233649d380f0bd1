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
 * Makes pools and loops, and watches them. Inject it and ask for what you need, once; whoever asks closes it. Nothing that is
 * made here is shared by two kinds of work.
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

    /** For the container. */
    protected Pools() {}

    /** Without a container. No thread looks at what it makes. */
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

    /** A pool of at most so many threads, watched; any amount of work may wait for them. */
    public Pool named(String name, int most) {
        return named(name, most, Integer.MAX_VALUE);
    }

    /**
     * A pool of at most so many threads, watched; more work than {@code waiting} may wait for them is refused at once.
     *
     * @param name a plain ASCII word, as health shows it
     */
    Pool named(String name, int most, int waiting) {
        return watched(new Pool(name, new Size(most, most, waiting), factory, watchdog::remove));
    }

    /**
     * A pool for work that may be held up by a client, watched: another thread takes the place of each that is held up, so the
     * others wait for none of them.
     *
     * @param threads that are not held up
     * @param most with those that are
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

    /** A pool that nobody's conversation depends on: it is not watched. */
    public Pool aside(String name, int most) {
        return new Pool(name, new Size(most, most, Integer.MAX_VALUE), factory, pool -> {});
    }

    /** A thread that goes round, watched. */
    Loop loop(String name, Consumer<Loop.Turn> body) {
        return watched(new Loop(name, true, factory, body, watchdog::remove));
    }

    /** The same for a thread that depends on another machine: however long that is away, no restart of ours would help. */
    public Loop remoteLoop(String name, Consumer<Loop.Turn> body) {
        return watched(new Loop(name, false, factory, body, watchdog::remove));
    }

    private <W extends Watched> W watched(W threads) {
        watchdog.add(threads);
        return threads;
    }

    /** Each pool and loop that is watched, by name. */
    public List<Progress> progress() {
        return watchdog.progress();
    }

    /** Whether somebody looks after them. */
    public boolean areWatched() {
        return watchdog.blindFor() < BLIND_NANOS;
    }

    /** Whether some of them have stood still for long although their threads were replaced. */
    public boolean areHelpless() {
        return watchdog.isHelpless();
    }

    /** Looks at all of them, and replaces the threads of those that make no progress. */
    void look() {
        watchdog.look();
    }

    /** Lets other threads do the work of those that are held up. */
    void compensate() {
        lookout.compensate();
    }
}
