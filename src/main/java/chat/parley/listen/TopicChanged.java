package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;
import java.util.UUID;

/** A member set the room's topic, or removed it if {@code topic} is empty. */
public record TopicChanged(Room room, long seq, Instant at, Member by, UUID draft, String topic)
        implements RoomActivity {}
