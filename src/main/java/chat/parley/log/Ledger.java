package chat.parley.log;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Gives the events of one room their numbers and times, and sees to it that they come into this node's {@link RoomLog}: in
 * memory at once, over several nodes when this node hears of them.
 *
 * <p>Order: numbers are 1, 2, 3 and so on without holes, over all nodes. Threads: any; no lock of a room may be held, for the
 * answer may come over a network. Units: a draft is known for {@code parley.log.draftsFor}.
 *
 * <p>Errors: {@link Refusal#UNAVAILABLE} if it cannot be said whether it was appended; the same draft may be sent again.
 */
public interface Ledger {
    /**
     * Appends what somebody did, once: if its draft was appended before, that number is answered. If the event changes the
     * charter, it is changed in the same step.
     *
     * @throws Refused {@link Refusal#DRAFT_REUSED}, {@link Refusal#UNAVAILABLE}, {@link Refusal#CHANGES_FULL}; {@link
     *     Refusal#NOT_A_MEMBER} or {@link Refusal#NO_SUCH_ROOM} if that became so meanwhile: nothing is appended for somebody
     *     who has no seat any more
     */
    Posted append(RoomEvent event, IdempotencyKey key);

    /**
     * As {@link #append}, and in the same step the text of these events goes as with {@link #blank}. There is always space
     * for it.
     */
    Posted remove(RoomEvent.Removed removed, IdempotencyKey key, List<Long> texts);

    /**
     * As {@link #append}, and waits for no network: what came of it, or the {@link Refused} that it failed with, is told on a
     * thread that nobody may hold up. What one thread begins is appended in that order.
     *
     * @throws Refused {@link Refusal#UNAVAILABLE} if too much is on its way
     */
    CompletableFuture<Posted> begin(RoomEvent.Said said, IdempotencyKey key);

    /** What this node knows of the draft without asking anybody. @throws Refused {@link Refusal#DRAFT_REUSED} */
    Optional<Posted> known(IdempotencyKey key);

    /** As {@link #known}, but sure. @throws Refused also {@link Refusal#UNAVAILABLE} */
    Optional<Posted> recall(IdempotencyKey key);

    /** The room's charter; no older than what is in the log. Quick. */
    Charter charter();

    /** All that is kept, of all nodes, up to this moment. @throws Refused {@link Refusal#UNAVAILABLE} */
    Slice everything();

    /** The text of this event goes, everywhere: a {@link RoomEvent.Blank} stands there instead. */
    void blank(long seq);

    /** Forgets what time has taken. Run it every second. */
    void tick();
}
