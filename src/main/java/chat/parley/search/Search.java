package chat.parley.search;

import chat.parley.room.Refusal;
import chat.parley.room.Refused;
import chat.parley.room.RoomLog;
import chat.parley.settings.SearchSettings;
import chat.parley.settings.Settings;
import chat.parley.wire.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Looks through a room's log as every other reader does: it takes no lock, and what is said meanwhile is not held up.
 * There is no index; so few searches run at once, on their callers' threads, and each looks through so many events.
 */
@ApplicationScoped
public class Search {
    private static final Duration LATER = Duration.ofSeconds(1);

    private final SearchSettings limits;
    private final Wire wire;
    private final Semaphore turns;

    /** For the container's proxy only. */
    protected Search() {
        this(Settings.defaults(), null);
    }

    @Inject
    public Search(Settings settings, Wire wire) {
        this.limits = settings.search();
        this.wire = wire;
        this.turns = new Semaphore(limits.atOnce(), true);
    }

    /**
     * The newest messages before a number that hold what was typed.
     *
     * @param most messages
     * @throws Refused {@link Refusal#QUERY_EMPTY}, {@link Refusal#QUERY_TOO_LONG}, {@link Refusal#BUSY}
     */
    public Found in(RoomLog log, String typed, long before, int most) {
        Phrase phrase = Phrase.of(typed, limits.chars());
        if (!myTurn()) throw new Refused(Refusal.BUSY, LATER);
        try {
            return new Walk(log, phrase, wire::event).back(before, Math.min(most, limits.hits()), limits.events());
        } finally {
            turns.release();
        }
    }

    private boolean myTurn() {
        try {
            return turns.tryAcquire(limits.patience().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
