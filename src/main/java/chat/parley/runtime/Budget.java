package chat.parley.runtime;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.settings.PostSettings;
import chat.parley.settings.Rate;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * A token bucket: an amount that may be spent at once and refills evenly over a time. It counts messages, bytes or
 * milliseconds. Thread-safe.
 */
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

    /** A budget for the messages of one member. */
    public static Budget ofPosts(PostSettings posts, Time time) {
        return new Budget(posts.burst(), posts.per(), time);
    }

    /**
     * Spends one token.
     *
     * @throws Refused with the time until there is one
     */
    public void spend(Refusal otherwise) {
        ConsumptionProbe probe = bucket().tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) throw new Refused(otherwise, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /**
     * Checks that one token is available, without spending it.
     *
     * @throws Refused with the time until there is one
     */
    public void require(Refusal otherwise) {
        Duration wait = until(1);
        if (!wait.isZero()) throw new Refused(otherwise, wait);
    }

    /** The time until the amount is available; zero if it already is. */
    public Duration until(long amount) {
        return Duration.ofNanos(
                bucket().estimateAbilityToConsume(atMost(amount)).getNanosToWaitForRefill());
    }

    /** Spends one token if it is available; returns whether it was. */
    public boolean trySpend() {
        return trySpend(1);
    }

    /** Spends the amount if it is available; returns whether it was. */
    public boolean trySpend(long amount) {
        return bucket().tryConsume(atMost(amount));
    }

    /** Spends the amount, or as much of it as is available. */
    public void spendUpTo(long amount) {
        bucket().tryConsumeAsMuchAsPossible(atMost(amount));
    }

    /** Returns an amount that was spent but not used. */
    public void giveBack(long amount) {
        if (amount > 0) bucket().addTokens(amount);
    }

    /** Whether at least half of the capacity is available. */
    public boolean isHalfFull() {
        return bucket().getAvailableTokens() * 2 >= things;
    }

    private long atMost(long amount) {
        return Math.max(1, Math.min(amount, things));
    }

    /** Created on first use, because most connections and many members never spend anything. */
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
