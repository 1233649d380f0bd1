package chat.parley.limits;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Turns for one kind of work, of which only so much is done at once. One address has a third of them, and at least one. A turn
 * is given at once or refused at once. Thread-safe.
 */
public final class Turns {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int SHARES = 3;

    private final Share share;

    public Turns(int all) {
        share = new Share(Refusal.BUSY, Refusal.BUSY, SOON, Math.max(1, all / SHARES), all);
    }

    /**
     * Begins the work; the turn is over when the work is.
     *
     * @throws Refused {@link Refusal#BUSY}, or as the work when it begins
     */
    public <T> CompletableFuture<T> begin(Address address, Supplier<CompletableFuture<T>> work) {
        share.take(address);
        try {
            return work.get().whenComplete((done, failed) -> share.release(address));
        } catch (RuntimeException | Error no) {
            share.release(address);
            throw no;
        }
    }
}
