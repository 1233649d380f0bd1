package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;
import java.util.UUID;

/** A member edited one of their messages, the event {@code target}; {@code text} is the new text. */
public record MessageEdited(Room room, long seq, Instant at, Member by, UUID draft, long target, String text)
        implements RoomActivity {}
