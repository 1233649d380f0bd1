package chat.parley.room;

import chat.parley.settings.PostSettings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** So many things at once, which become free again evenly over a time. Thread-safe. */
public final class Budget {
    private final int things;
    private final Duration per;
    private final Time time;
    private volatile Bucket bucket;

    public Budget(int things, Duration per, Time time) {
        this.things = things;
        this.per = per;
        this.time = time;
    }

    /** What one member may say. */
    public static Budget ofPosts(PostSettings posts, Time time) {
        return new Budget(posts.burst(), posts.per(), time);
    }

    /** Takes one, or says how long until there is one. @throws Refused with that time */
    public void spend(Refusal otherwise) {
        ConsumptionProbe probe = bucket().tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) throw new Refused(otherwise, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Whether there is one to take; takes none. @throws Refused with the time until there is one */
    public void require(Refusal otherwise) {
        long wait = bucket().estimateAbilityToConsume(1).getNanosToWaitForRefill();
        if (wait > 0) throw new Refused(otherwise, Duration.ofNanos(wait));
    }

    /** Takes one if there is one. */
    public boolean trySpend() {
        return bucket().tryConsume(1);
    }

    /** One that was taken was not needed. */
    public void giveBack() {
        bucket().addTokens(1);
    }

    /** Made at the first use: most connections and many members never spend anything. */
    private Bucket bucket() {
        if (bucket == null) full();
        return bucket;
    }

    private synchronized void full() {
        if (bucket != null) return;
        bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(things).refillGreedy(things, per))
                .withCustomTimePrecision(new Nanos(time))
                .build();
    }

    private record Nanos(Time time) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return time.nanoTime();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
