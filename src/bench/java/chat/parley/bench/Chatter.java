package chat.parley.bench;

import chat.parley.crowd.Client;

/**
 * One member of the crowd and where it stands. Fields are open to the classes of this package, all on one thread.
 */
final class Chatter extends Client {
    final int id;
    final int room;
    final boolean talks;

    /** The server said what this dialect waits for: the chatter may talk and counts as a listener. */
    boolean greeted;

    int inFlight;
    /** Bytes of events since the last {@code seen}, the number it named and when it was said: Parley only. */
    long unreadBytes;

    long seenSeq;
    long seenAt;

    Chatter(int id, int room, boolean talks) {
        this.id = id;
        this.room = room;
        this.talks = talks;
    }
}
