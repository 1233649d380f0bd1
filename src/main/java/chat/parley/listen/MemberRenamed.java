package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;
import java.util.UUID;

/** Somebody took another name, which {@code by} has; {@code was} is the one before. */
public record MemberRenamed(Room room, long seq, Instant at, Member by, UUID draft, String was)
        implements RoomActivity {}
