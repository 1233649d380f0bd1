package chat.parley.room.redis.script;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One part of the data: the rooms whose codes have the same hash, with everything that their scripts use. A script never
 * touches two buckets. Calls on a bucket run in order. Thread-safe.
 */
public final class Bucket {
    private final int number;
    private final String prefix;
    private final ScriptQueue queue;
    private final Buckets all;

    Bucket(int number, String prefix, ScriptQueue queue, Buckets all) {
        this.number = number;
        this.prefix = prefix;
        this.queue = queue;
        this.all = all;
    }

    /** Returns the number of the bucket, from 0. */
    public int number() {
        return number;
    }

    /** Returns whether the server may use the data, which each {@link Script#LEASE} finds out again. */
    public Admission admission() {
        return all.admission();
    }

    /** Starts a script as {@link #tell} does, and waits as {@link #await} does. */
    public Answer ask(Script script, Arguments arguments) {
        return await(tell(script, arguments));
    }

    /** Starts a script and does not wait. The future holds the result or the failure. */
    public CompletableFuture<Answer> tell(Script script, Arguments arguments) {
        return queue.tell(call(script, arguments));
    }

    /**
     * Starts to append a message and does not wait. The future holds the result or the failure.
     *
     * @throws chat.parley.refusal.Refused {@code UNAVAILABLE} if too many are in flight
     */
    CompletableFuture<Answer> begin(SayCall message) {
        return queue.begin(message);
    }

    /**
     * Waits for the answer.
     *
     * @throws chat.parley.refusal.Refused {@code UNAVAILABLE} if there is none in time; whether the script ran is then
     *     unknown
     */
    public Answer await(CompletableFuture<Answer> answer) {
        return queue.await(answer);
    }

    private OneCall call(Script script, Arguments arguments) {
        return OneCall.of(script, keys(script, arguments), arguments);
    }

    /** Returns the names in Redis of the keys that a script needs for these arguments. */
    List<String> keys(Script script, Arguments arguments) {
        List<String> keys = script.keys(prefix, arguments);
        return all.isCluster() ? guarded(keys) : keys;
    }

    /** Returns the name of a key in Redis. */
    String name(Key key, Arguments arguments) {
        return key.in(prefix, arguments);
    }

    private List<String> guarded(List<String> keys) {
        List<String> all = new ArrayList<>(keys);
        all.add(Key.NONE.in(prefix, new Arguments()));
        return all;
    }

    /**
     * Opens the stream with the deliveries of this bucket's rooms.
     *
     * @throws Unreachable if Redis is away
     */
    public DeliveryStream deliveries() {
        return DeliveryStream.open(all, number, Key.DELIVERY.in(prefix, new Arguments()));
    }
}
