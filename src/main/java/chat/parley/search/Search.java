package chat.parley.search;

import chat.parley.log.RoomLog;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.runtime.Pool;
import chat.parley.runtime.Pools;
import chat.parley.settings.SearchSettings;
import chat.parley.settings.Settings;
import chat.parley.wire.Wire;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;

/**
 * Searches a room's log without a lock, as every other reader does, so that new messages are not delayed. There is no
 * index, so few searches run at once, on threads of their own, and each reads a limited number of events. A search gets
 * a turn or is refused at once.
 */
@ApplicationScoped
public class Search {
    private final SearchSettings limits;
    private final int mostBytes;
    private final Wire wire;
    private final Pool pool;

    /** For the container's proxy only. */
    protected Search() {
        this.limits = null;
        this.mostBytes = 0;
        this.wire = null;
        this.pool = null;
    }

    @Inject
    Search(Settings settings, Wire wire, Pools pools) {
        this.limits = settings.search();
        this.mostBytes = settings.http().historyBytes();
        this.wire = wire;
        this.pool = pools.named("searches", limits.atOnce());
    }

    @PreDestroy
    void end() {
        pool.close();
    }

    /**
     * Starts a search for the newest messages before a number that contain a text.
     *
     * @param most the maximum number of messages
     * @throws Refused {@link Refusal#QUERY_EMPTY}, {@link Refusal#QUERY_TOO_LONG}
     */
    public CompletableFuture<Found> begin(RoomLog log, String typed, long before, int most) {
        Phrase phrase = Phrase.of(typed, limits.chars());
        return CompletableFuture.supplyAsync(
                () -> new Walk(log, phrase, wire::event, mostBytes)
                        .back(before, Math.min(most, limits.hits()), limits.events()),
                pool);
    }
}
