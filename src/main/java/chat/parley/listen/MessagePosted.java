package chat.parley.listen;

import chat.parley.log.Content;
import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;
import java.util.UUID;

/** A member posted a message, and it is in the log. */
public record MessagePosted(Room room, long seq, Instant at, Member by, UUID draft, Content content)
        implements RoomActivity {
    /** Returns the text of the message. */
    public String text() {
        return content.text();
    }
}
