package chat.parley.socket;

import jakarta.websocket.Session;
import java.lang.ref.WeakReference;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Finds ended sessions that the container still holds. It remembers each by a weak reference and passes on those that
 * were not garbage-collected within 42 s, so that their leftovers in the container are freed.
 *
 * <p>Thread-safe; it does not wait. Errors: none of its own.
 */
final class Leftovers {
    /** Grace period, longer than Open Liberty's wait for the close frame of a peer, which is 30 s. */
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(42);

    private record Ended(WeakReference<Session> session, long at) {}

    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
    private final LongSupplier nanos;
    private final Consumer<Session> free;

    /** @param free frees the leftovers of a session; must not block */
    Leftovers(LongSupplier nanos, Consumer<Session> free) {
        this.nanos = nanos;
        this.free = free;
    }

    /** Records that this session ends, from either side. Call it once. */
    void ends(Session session) {
        ended.add(new Ended(new WeakReference<>(session), nanos.getAsLong()));
    }

    /** Frees sessions whose grace period is over. Call it every second. */
    void tick() {
        free(nanos.getAsLong() - GRACE_NANOS);
    }

    /** Frees all sessions at once, because the application stops. */
    void freeAll() {
        free(nanos.getAsLong());
    }

    private void free(long endedUntil) {
        for (Ended oldest = ended.peek(); oldest != null && oldest.at() - endedUntil <= 0; oldest = ended.peek()) {
            Session session = ended.remove(oldest) ? oldest.session().get() : null;
            if (session != null) free.accept(session);
        }
    }
}
