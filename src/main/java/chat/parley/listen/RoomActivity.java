package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;

/**
 * An activity in a room, fired as a CDI event; observe this type to receive all of them.
 *
 * <p>Order: within a room by {@code seq}, one after the other, each at least once, unless {@link EventsMissed} reports
 * a loss. There is no order between rooms.
 *
 * <p>Threads: a few separate threads (setting {@code parley.listen.threads}), without request, session or transaction.
 * Activities of two rooms may be delivered at once. A slow observer delays the observers of its room, and those of
 * other rooms if it occupies all threads, but never the people who chat.
 *
 * <p>Errors: an exception of an observer goes to the server's log; the other observers are called, and the next event
 * is delivered.
 */
public sealed interface RoomActivity
        permits MessagePosted,
                MessageEdited,
                MessageRemoved,
                MessageReacted,
                MemberJoined,
                MemberLeft,
                MemberRenamed,
                TopicChanged,
                OtherActivity {
    Room room();

    /** Returns the number of the event in the room's log: 1, 2, 3 and so on. */
    long seq();

    Instant at();

    Member by();
}
