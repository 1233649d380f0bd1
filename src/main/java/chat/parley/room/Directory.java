package chat.parley.room;

import chat.parley.archive.RoomArchive;
import chat.parley.log.Charter;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.RoomCode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which rooms there are, over all nodes. Thread-safe; no lock may be held, for the answer may come over a network.
 *
 * <p>Errors: every method throws {@link Refused} with {@link Refusal#UNAVAILABLE} if it cannot be said.
 */
public interface Directory extends AutoCloseable {
    /** A new room, unless the code is taken. @throws Refused also {@link Refusal#ROOMS_FULL} */
    Optional<RoomParts> create(RoomCode code, Charter charter, Founder founder);

    /**
     * A room that goes on from a past, in a new life, unless the code is taken. All of it or nothing.
     *
     * @throws Refused {@link Refusal#UNAVAILABLE} also if there is no space for it; nothing of anybody else's makes way
     */
    Optional<RoomParts> restore(RoomCode code, RoomArchive archive, Founder founder);

    Optional<RoomParts> find(RoomCode code);

    /** This node has done with the room: nobody is in it here. In memory that is its end. */
    void forget(RoomParts room);

    /** Whether this node has not done with this life of the room. Quick: no network is asked. */
    boolean holds(RoomParts room);

    /** Whether a room that this node has done with is found again as it was. */
    boolean remembers();

    /** After how long without anybody here that is. */
    Duration keepsEmpty();

    /** From now on {@code lost} is told of rooms that ended or began anew without this node; it must not block. */
    void follow(Consumer<RoomParts> lost);

    /**
     * Hands all seats of a visitor to another id, in one step: members, presence and connections stay as they are, and the
     * rooms are not told. The old id gets no seat any more.
     */
    void retire(String visitor, String successor);

    /** Whether this id was retired, for as long as anybody may still come with it. */
    boolean isRetired(String visitor);

    /** Whether rooms can be changed at this moment, as far as is known. Quick. */
    boolean reachable();

    /** Lets go of what it holds; nothing is asked of it any more. */
    @Override
    void close();
}
