package chat.parley.bench;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/**
 * One connection of the crowd and where it stands. Fields are open to the classes of this package, all on one thread.
 */
final class Chatter {
    final int id;
    final int room;
    final boolean talks;

    /** The beginning of a frame whose end has not come yet. */
    final Rest unheard = new Rest();
    /** What the socket did not take yet. */
    final Rest unsent = new Rest();

    SocketChannel channel;
    SelectionKey key;
    /** The upgrade was answered with 101. */
    boolean upgraded;
    /** The server said what this dialect waits for: the chatter may talk and counts as a listener. */
    boolean greeted;

    int inFlight;
    /** Bytes of events since the last {@code seen}, the number it named and when it was said: Parley only. */
    long unread;

    long seenSeq;
    long seenAt;

    Chatter(int id, int room, boolean talks) {
        this.id = id;
        this.room = room;
        this.talks = talks;
    }

    boolean alive() {
        return channel != null && channel.isOpen();
    }
}
