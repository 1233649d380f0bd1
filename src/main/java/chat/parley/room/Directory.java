package chat.parley.room;

import chat.parley.archive.RoomArchive;
import chat.parley.log.Charter;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.RoomCode;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Directory of the rooms on all nodes. Thread-safe; the caller must not hold a lock, because the answer may come over a
 * network.
 *
 * <p>Errors: every method throws {@link Refused} with {@link Refusal#UNAVAILABLE} if the store cannot be reached.
 */
public interface Directory extends AutoCloseable {
    /**
     * Creates a room unless the code is taken.
     *
     * @throws Refused also {@link Refusal#ROOMS_FULL}
     */
    Optional<RoomParts> create(RoomCode code, Charter charter, Founder founder);

    /**
     * Restores a room from an archive, in a new life, unless the code is taken. Either all of it is restored or
     * nothing.
     *
     * @throws Refused {@link Refusal#UNAVAILABLE} also if there is no space; rooms of other founders are not displaced
     */
    Optional<RoomParts> restore(RoomCode code, RoomArchive archive, Founder founder);

    Optional<RoomParts> find(RoomCode code);

    /** Releases a room that nobody on this node uses. In memory that ends the room. */
    void forget(RoomParts room);

    /** Returns whether this node still holds this life of the room. Quick: no network call. */
    boolean holds(RoomParts room);

    /** Returns whether a room that this node released can be found again unchanged. */
    boolean remembers();

    /** Returns how long a room may be unused on this node before the node releases it. */
    Duration keepsEmpty();

    /** Registers a consumer of the rooms that ended or started a new life without this node; it must not block. */
    void follow(Consumer<RoomParts> lost);

    /**
     * Transfers all seats of a visitor to another id. Members, presence and connections stay unchanged, and the rooms see
     * no event. The old id can no longer take a seat. Seats in a part of the store that is away follow when it is back.
     */
    void retire(String visitor, String successor);

    /** Returns whether this id was retired; remembered for as long as a request may still present the id. */
    boolean isRetired(String visitor);

    /** Returns whether rooms can be changed at the moment, as far as this node knows. Quick. */
    boolean reachable();

    /** Returns the addresses of those parts of the store that are away at the moment, as far as this node knows. Quick. */
    Collection<String> away();

    /** Releases all resources; no method may be called afterwards. */
    @Override
    void close();
}
