package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody said something, and it is in the log.
 *
 * @param replyTo the number of the message that it answers; 0 if it answers none
 * @param emote whether it tells what its author does, as in "Ada waves"
 */
public record MessagePosted(
        Room room, long seq, Instant at, Member by, UUID draft, String text, long replyTo, boolean emote)
        implements RoomActivity {}
