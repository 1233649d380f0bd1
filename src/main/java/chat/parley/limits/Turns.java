package chat.parley.limits;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Limits how many operations of one kind run at once. One address may run a third of them, and at least one. A turn is
 * granted or refused at once, never awaited. Thread-safe.
 */
public final class Turns {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int SHARES = 3;

    private final Share share;

    public Turns(int all) {
        share = new Share(Refusal.BUSY, Refusal.BUSY, SOON, Math.max(1, all / SHARES), all);
    }

    /**
     * Starts the work; the turn ends with it.
     *
     * @throws Refused {@link Refusal#BUSY}, or as the work when it starts
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
