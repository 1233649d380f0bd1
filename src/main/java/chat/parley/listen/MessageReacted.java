package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;
import java.util.UUID;

/** A member added an emoji to the message {@code target}, or removed it if {@code on} is false. */
public record MessageReacted(
        Room room, long seq, Instant at, Member by, UUID draft, long target, String emoji, boolean on)
        implements RoomActivity {}
