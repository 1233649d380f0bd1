package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;

/** A member left, or was disconnected for longer than the grace period. */
public record MemberLeft(Room room, long seq, Instant at, Member by) implements RoomActivity {}
