package chat.parley.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Drafts that must get into the log, as the protocol's "Coming back" says: in order, one unanswered at a time, again
 * after each reconnect and after the time that a refusal names. A draft that may not be retried is dropped.
 * Thread-safe.
 */
final class Outbox {
    private final Consumer<Draft> mouth;
    private final Deque<Draft> pending = new ArrayDeque<>();
    private boolean connected;
    private int tries;

    /** @param mouth sends a draft; called under this object's lock, so it must not wait */
    Outbox(Consumer<Draft> mouth) {
        this.mouth = mouth;
    }

    synchronized void add(Draft draft) {
        pending.add(draft);
        if (pending.size() == 1) {
            sayFirst();
        }
    }

    synchronized void connected() {
        connected = true;
        sayFirst();
    }

    synchronized void disconnected() {
        connected = false;
        tries++;
    }

    synchronized void answered(String draft) {
        if (isFirst(draft)) {
            pending.remove();
            sayFirst();
        }
    }

    synchronized void refused(Refused no) {
        if (!isFirst(no.draft())) {
            return;
        }
        if (no.retryAfter().isZero()) {
            answered(no.draft());
        } else {
            sayFirstAfter(no.retryAfter());
        }
    }

    synchronized boolean isEmpty() {
        return pending.isEmpty();
    }

    private void sayFirst() {
        tries++;
        if (connected && !pending.isEmpty()) {
            mouth.accept(pending.getFirst());
        }
    }

    private void sayFirstAfter(Duration wait) {
        int asOfNow = tries;
        Executor later = CompletableFuture.delayedExecutor(wait.toMillis() + 1, TimeUnit.MILLISECONDS);
        later.execute(() -> sayFirstIfNothingHappened(asOfNow));
    }

    private synchronized void sayFirstIfNothingHappened(int since) {
        if (tries == since) {
            sayFirst();
        }
    }

    private boolean isFirst(String draft) {
        return !pending.isEmpty() && pending.getFirst().id().equals(draft);
    }
}
