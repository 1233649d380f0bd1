package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.room.Room;
import java.time.Instant;

/**
 * What somebody did in a room, fired as a CDI event; observe this type to hear of all of it.
 *
 * <p>Order: within a room by {@code seq}, one after the other, each at least once, unless {@link EventsMissed} says
 * otherwise. Between rooms there is none.
 *
 * <p>Threads: on a few of their own (setting {@code parley.listen.threads}), without request, session or transaction. Two
 * rooms may be told at once. A slow observer holds up the observers of its room, and of others if it has all threads, but
 * nobody who talks.
 *
 * <p>Errors: what an observer throws goes to the server's log; the others are told, and the next event comes.
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

    /** The number of the event in the room's log: 1, 2, 3 and so on. */
    long seq();

    Instant at();

    Member by();
}
