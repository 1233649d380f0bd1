package chat.parley.bench;

import chat.parley.crowd.Client;

/** A member of the crowd, with its state. The classes of this package access its fields directly, all on one thread. */
final class Chatter extends Client {
    final int id;
    final int room;
    final boolean talks;
    /** Whether the latency of what this chatter receives is measured. */
    final boolean isTimed;

    /** Whether the server has sent what this dialect waits for: the chatter may talk and counts as a listener. */
    boolean greeted;

    int inFlight;
    /** The bytes of events since the last {@code seen}, its number and its time: Parley only. */
    long unreadBytes;

    long seenSeq;
    long seenAt;

    Chatter(int id, int room, boolean talks, boolean isTimed) {
        this.id = id;
        this.room = room;
        this.talks = talks;
        this.isTimed = isTimed;
    }
}
