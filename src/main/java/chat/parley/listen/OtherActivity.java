package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;

/**
 * An activity without a type of its own, such as an event that a newer server wrote.
 *
 * @param kind the event's kind, as on the wire
 */
public record OtherActivity(Room room, long seq, Instant at, Member by, String kind) implements RoomActivity {}
