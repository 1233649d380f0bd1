package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;
import java.util.UUID;

/** Somebody gave a message of theirs, the event {@code target}, another text. */
public record MessageEdited(Room room, long seq, Instant at, Member by, UUID draft, long target, String text)
        implements RoomActivity {}
