package chat.parley.listen;

import chat.parley.room.Member;
import chat.parley.room.Room;
import java.time.Instant;
import java.util.UUID;

/** Somebody said something, and it is in the log. */
public record MessagePosted(Room room, long seq, Instant at, Member by, UUID draft, String text) implements Happening {}
