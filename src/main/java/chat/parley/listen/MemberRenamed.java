package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;
import java.util.UUID;

/** A member changed their name; {@code by} has the new name, {@code was} is the previous one. */
public record MemberRenamed(Room room, long seq, Instant at, Member by, UUID draft, String was)
        implements RoomActivity {}
