package chat.parley.log;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Assigns numbers and times to the events of one room, and puts them into this node's {@link RoomLog}. In memory that
 * happens at once; with several nodes it happens when this node receives them.
 *
 * <p>Order: numbers are 1, 2, 3 and so on without gaps, across all nodes. Threads: any; the caller must not hold a lock
 * of a room, because the answer may come over a network. Units: an idempotency key is remembered for {@code
 * parley.log.draftsFor}.
 *
 * <p>Errors: {@link Refusal#UNAVAILABLE} if it is unknown whether the event was appended; the command may be sent again
 * with the same idempotency key.
 */
public interface Ledger {
    /**
     * Appends an event once: if its idempotency key was used before, returns the earlier number. If the event changes
     * the charter, the charter is changed in the same step.
     *
     * @throws Refused {@link Refusal#DRAFT_REUSED}, {@link Refusal#UNAVAILABLE}, {@link Refusal#CHANGES_FULL}; {@link
     *     Refusal#NOT_A_MEMBER} or {@link Refusal#NO_SUCH_ROOM} if the member has lost the seat or the room has ended
     *     meanwhile: nothing is appended for a member who no longer has a seat
     */
    default Posted append(RoomEvent event, IdempotencyKey key) {
        return append(event, key, CharterChange.NONE);
    }

    /**
     * Appends an event as {@link #append(RoomEvent, IdempotencyKey)} does, with a change of the charter in the same
     * step, and only while the charter has the parts that the change depends on.
     *
     * @throws Refused also {@link Refusal#ROLES_CHANGED}
     */
    Posted append(RoomEvent event, IdempotencyKey key, CharterChange change);

    /**
     * Appends a removal as {@link #append} does, and in the same step blanks these events as {@link #blank} does; if
     * there are very many of them, the rest in the steps that follow. There is always space for a removal.
     *
     * @param removal a {@link RoomEvent.Removed} or a {@link RoomEvent.Cleared}
     * @param change what the removal depends on
     */
    Posted remove(RoomEvent removal, IdempotencyKey key, List<Long> texts, CharterChange change);

    /**
     * Appends a message as {@link #append} does, but does not wait for a network. The result, or the {@link Refused}
     * that it failed with, is delivered on a thread that must not be blocked. Messages that one thread begins are
     * appended in that order.
     *
     * @throws Refused {@link Refusal#UNAVAILABLE} if too many appends are in flight
     */
    CompletableFuture<Posted> begin(RoomEvent.Said said, IdempotencyKey key);

    /**
     * Returns the result that this node remembers for the key, without a network call.
     *
     * @throws Refused {@link Refusal#DRAFT_REUSED}
     */
    Optional<Posted> known(IdempotencyKey key);

    /**
     * Returns the result for the key as {@link #known} does, but with certainty, because it asks the store if
     * necessary.
     *
     * @throws Refused also {@link Refusal#UNAVAILABLE}
     */
    Optional<Posted> recall(IdempotencyKey key);

    /** Returns the room's charter, no older than the log on this node but for what no event reports. Quick. */
    Charter charter();

    /**
     * Returns the room's charter with everything that other nodes have changed up to this moment.
     *
     * @throws Refused {@link Refusal#UNAVAILABLE}
     */
    Charter newestCharter();

    /**
     * Changes parts of the charter that no event reports.
     *
     * @throws Refused {@link Refusal#ROLES_CHANGED}, {@link Refusal#UNAVAILABLE}
     */
    void amend(CharterChange change);

    /**
     * Reads all kept events, including those that other nodes have appended up to this moment.
     *
     * @throws Refused {@link Refusal#UNAVAILABLE}
     */
    Slice everything();

    /** Deletes the text of this event on all nodes: a {@link RoomEvent.Blank} takes its place. */
    void blank(long seq);

    /** Removes expired idempotency keys. Call it every second. */
    void tick();
}
