package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody removed a message of theirs, the event {@code target}. Whoever is told late is not told of the message itself any
 * more, nor of edits of it.
 */
public record MessageRemoved(Room room, long seq, Instant at, Member by, UUID draft, long target)
        implements RoomActivity {}
