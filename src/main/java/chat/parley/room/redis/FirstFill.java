package chat.parley.room.redis;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;

/** Fills a replica once: the first thread that needs it reads, and others wait. Thread-safe. */
final class FirstFill {
    private final AtomicReference<CompletableFuture<Void>> filling = new AtomicReference<>();

    /**
     * Fills the replica, or waits until another thread has filled it.
     *
     * @throws Refused if reading failed; the next thread tries again
     */
    void fill(Runnable reading) {
        CompletableFuture<Void> attempt = new CompletableFuture<>();
        CompletableFuture<Void> first = filling.compareAndExchange(null, attempt);
        if (first == null) read(reading, attempt);
        else if (!first.isDone()) join(first);
    }

    private void read(Runnable reading, CompletableFuture<Void> attempt) {
        try {
            reading.run();
            attempt.complete(null);
        } catch (RuntimeException failed) {
            filling.set(null);
            attempt.completeExceptionally(failed);
            throw failed;
        }
    }

    private static void join(CompletableFuture<Void> first) {
        try {
            first.join();
        } catch (CompletionException failed) {
            throw new Refused(Refusal.UNAVAILABLE);
        }
    }
}
