package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;
import java.util.UUID;

/** Somebody put an emoji under the message {@code target}, or ({@code on} is false) took it away. */
public record MessageReacted(
        Room room, long seq, Instant at, Member by, UUID draft, long target, String emoji, boolean on)
        implements RoomActivity {}
