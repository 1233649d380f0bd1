package chat.parley.api;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for work that runs on threads of its own. The container's thread waits for the result, so the number of waiting
 * requests is bounded by turns, and a request without a turn is refused at once.
 */
final class Work {
    private static final int MOST_SECONDS = 30;
    private static final Duration LATER = Duration.ofSeconds(1);

    private Work() {}

    /**
     * Waits for the result of the work.
     *
     * @throws Refused as the work, or {@link Refusal#BUSY} if it takes too long
     */
    static <T> T done(CompletableFuture<T> work) {
        try {
            return work.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refused no) throw no;
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            throw new Refused(Refusal.BUSY, LATER);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refused(Refusal.BUSY, LATER);
        }
    }
}
