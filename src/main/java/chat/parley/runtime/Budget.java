package chat.parley.runtime;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.settings.PostSettings;
import chat.parley.settings.Rate;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** So much at once, which becomes free again evenly over a time: messages, bytes, milliseconds. Thread-safe. */
public final class Budget {
    private final long things;
    private final Duration per;
    private final Time time;
    private volatile Bucket bucket;

    public Budget(long things, Duration per, Time time) {
        this.things = things;
        this.per = per;
        this.time = time;
    }

    public Budget(Rate rate, Time time) {
        this(rate.most(), rate.per(), time);
    }

    /** What one member may say. */
    public static Budget ofPosts(PostSettings posts, Time time) {
        return new Budget(posts.burst(), posts.per(), time);
    }

    /** Takes one, or says how long until there is one. @throws Refused with that time */
    public void spend(Refusal otherwise) {
        spend(1, otherwise);
    }

    /**
     * Takes so much, or says how long until there is so much. What costs more than there can ever be takes all there is
     * when it is full.
     *
     * @throws Refused with that time
     */
    private void spend(long amount, Refusal otherwise) {
        ConsumptionProbe probe = bucket().tryConsumeAndReturnRemaining(atMost(amount));
        if (!probe.isConsumed()) throw new Refused(otherwise, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Whether there is one to take; takes none. @throws Refused with the time until there is one */
    public void require(Refusal otherwise) {
        Duration wait = until(1);
        if (!wait.isZero()) throw new Refused(otherwise, wait);
    }

    /** How long until there is so much to take; zero if there is. */
    public Duration until(long amount) {
        return Duration.ofNanos(
                bucket().estimateAbilityToConsume(atMost(amount)).getNanosToWaitForRefill());
    }

    /** Takes one if there is one. */
    public boolean trySpend() {
        return trySpend(1);
    }

    /** Takes so much if there is so much. */
    public boolean trySpend(long amount) {
        return bucket().tryConsume(atMost(amount));
    }

    /** Takes so much, or what there is of it. */
    public void spendUpTo(long amount) {
        bucket().tryConsumeAsMuchAsPossible(atMost(amount));
    }

    /** So much that was taken was not needed. */
    public void giveBack(long amount) {
        if (amount > 0) bucket().addTokens(amount);
    }

    /** Whether at least half of it is there. */
    public boolean isHalfFull() {
        return bucket().getAvailableTokens() * 2 >= things;
    }

    private long atMost(long amount) {
        return Math.max(1, Math.min(amount, things));
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
}
