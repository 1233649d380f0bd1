package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;

/** Somebody left, or was cut off for longer than the grace. */
public record MemberLeft(Room room, long seq, Instant at, Member by) implements RoomActivity {}
