package chat.parley.room.redis.script;

import chat.parley.runtime.Loop;
import chat.parley.runtime.Pools;
import chat.parley.settings.RedisSettings;
import chat.parley.text.RoomCode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * All buckets, and the queues of their scripts: one for all in one Redis, and one for each in a Redis Cluster, so that a
 * node that is away stops only its own buckets. Thread-safe.
 */
public final class Buckets implements AutoCloseable {
    private static final int MOST = 64;

    private final boolean cluster;
    private final Link link;
    private final Route route;
    private final Admission admission;
    private final EvictionWarning warning = new EvictionWarning();
    private final List<ScriptQueue> queues;
    private final List<Bucket> all;

    /** @throws IllegalArgumentException if the address or the number of buckets is invalid */
    public Buckets(RedisSettings settings) {
        int count = settings.buckets();
        if (count > MOST) throw new IllegalArgumentException("parley.redis.buckets is " + count + ", above " + MOST);
        String name = settings.server().name();
        this.cluster = settings.server().cluster();
        this.link = new Link(settings);
        this.route = cluster
                ? new ClusterRoute(link, bucket -> Key.NONE.in(prefix(name, bucket), new Arguments()))
                : new OneRedis(link);
        this.admission = new Admission(count);
        int lines = cluster ? count : 1;
        CallLimits limits = new CallLimits(settings.calls());
        this.queues = IntStream.range(0, lines)
                .mapToObj(
                        line -> new ScriptQueue(new Line(line, prefix(name, 0), route, admission), limits.share(lines)))
                .toList();
        this.all = IntStream.range(0, count)
                .mapToObj(i -> new Bucket(i, prefix(name, i), queues.get(i % lines), this))
                .toList();
    }

    private static String prefix(String name, int bucket) {
        return name + ":{b" + bucket + "}:";
    }

    /** Starts the threads that send the scripts. */
    public List<Loop> begin(Pools pools) {
        return IntStream.range(0, queues.size())
                .mapToObj(i -> pools.remoteLoop(named("redis-calls", i, queues.size()), queues.get(i)::run))
                .toList();
    }

    /** Returns the name of one of this many threads: a number is added if there are several. */
    public static String named(String loop, int number, int of) {
        return of == 1 ? loop : loop + "-" + number;
    }

    /** Returns the bucket of a room: the CRC-32 of its code, modulo the number of buckets. */
    public Bucket of(RoomCode code) {
        return hashed(code.value());
    }

    /** Returns the bucket that knows of a visitor what concerns all buckets. */
    public Bucket home(String visitor) {
        return hashed(visitor);
    }

    private Bucket hashed(String text) {
        CRC32 hash = new CRC32();
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        return all.get((int) (hash.getValue() % all.size()));
    }

    /** Returns the bucket that knows what concerns all buckets, such as their number. */
    public Bucket first() {
        return all.get(0);
    }

    public List<Bucket> all() {
        return all;
    }

    /**
     * Waits for the answers to calls on different buckets, all together no longer than the time-out, and returns those that
     * came. Calls that were not sent by then are dropped.
     */
    public <K> Map<K, Answer> await(Map<K, CompletableFuture<Answer>> begun) {
        CompletableFuture<Void> all = CompletableFuture.allOf(begun.values().toArray(CompletableFuture[]::new));
        try {
            all.get(link.answerNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException someAway) {
            begun.values().forEach(answer -> answer.cancel(false));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return answered(begun);
    }

    private static <K> Map<K, Answer> answered(Map<K, CompletableFuture<Answer>> begun) {
        Map<K, Answer> answers = new LinkedHashMap<>();
        begun.forEach((of, answer) -> {
            if (answer.isDone() && !answer.isCompletedExceptionally()) answers.put(of, answer.join());
        });
        return answers;
    }

    /** Returns the addresses of Redis that did not answer when they were last asked. */
    public NavigableSet<String> away() {
        NavigableSet<String> away = new TreeSet<>();
        queues.forEach(queue -> queue.away().ifPresent(away::add));
        return away;
    }

    boolean isCluster() {
        return cluster;
    }

    Link link() {
        return link;
    }

    Route route() {
        return route;
    }

    Admission admission() {
        return admission;
    }

    EvictionWarning warning() {
        return warning;
    }

    /** Stops accepting calls; those in the queues are still sent. */
    @Override
    public void close() {
        queues.forEach(ScriptQueue::close);
    }
}
