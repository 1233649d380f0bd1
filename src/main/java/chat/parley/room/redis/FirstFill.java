package chat.parley.room.redis;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;

/** Fills a replica once: the first thread that needs it reads, others wait for that. Thread-safe. */
final class FirstFill {
    private final AtomicReference<CompletableFuture<Void>> filling = new AtomicReference<>();

    /** Returns when the reading is done. @throws Refused if it failed; the next thread tries again */
    void fill(Runnable reading) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> first = filling.compareAndExchange(null, mine);
        if (first == null) read(reading, mine);
        else if (!first.isDone()) join(first);
    }

    private void read(Runnable reading, CompletableFuture<Void> mine) {
        try {
            reading.run();
            mine.complete(null);
        } catch (RuntimeException failed) {
            filling.set(null);
            mine.completeExceptionally(failed);
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
