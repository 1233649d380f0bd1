package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;
import java.util.UUID;

/**
 * A member removed one of their messages, the event {@code target}. An observer that is behind no longer receives the
 * message itself or its edits.
 */
public record MessageRemoved(Room room, long seq, Instant at, Member by, UUID draft, long target)
        implements RoomActivity {}
