package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;

/** A member joined: their first connection, or the first after they had left. */
public record MemberJoined(Room room, long seq, Instant at, Member by) implements RoomActivity {}
