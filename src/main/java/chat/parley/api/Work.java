package chat.parley.api;

import chat.parley.room.Refusal;
import chat.parley.room.Refused;
import jakarta.ws.rs.container.AsyncResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Answers that take work: it is done on threads of its own, and the container's go on meanwhile. */
final class Work {
    private static final int MOST_SECONDS = 30;
    private static final Duration LATER = Duration.ofSeconds(1);

    private Work() {}

    /** Answers with what the work makes, or with why it does not. */
    static void answer(AsyncResponse answer, CompletableFuture<?> work) {
        answer.setTimeoutHandler(late -> late.resume(new Refused(Refusal.BUSY, LATER)));
        answer.setTimeout(MOST_SECONDS, TimeUnit.SECONDS);
        var unused = work.whenComplete((made, failed) -> {
            if (failed == null) answer.resume(made);
            else answer.resume(failed.getCause() == null ? failed : failed.getCause());
        });
    }
}
