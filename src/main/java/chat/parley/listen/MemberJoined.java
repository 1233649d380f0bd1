package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;

/** Somebody came in: the first connection of a member, or the first after they had left. */
public record MemberJoined(Room room, long seq, Instant at, Member by) implements RoomActivity {}
