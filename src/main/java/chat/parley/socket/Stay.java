package chat.parley.socket;

import chat.parley.room.Arrival;
import chat.parley.room.Member;
import chat.parley.room.Room;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One connection's presence in its room, from its arrival to its departure. The end may come at any moment, also while the
 * arrival is on its way over a network; whichever of the two is second undoes what the other did, once. Thread-safe.
 */
final class Stay {
    private final String visitor;
    private final Room room;
    private final AtomicReference<Member> arrived = new AtomicReference<>();
    private volatile boolean over;

    Stay(String visitor, Room room) {
        this.visitor = visitor;
        this.room = room;
    }

    /** Takes the seat. @throws chat.parley.room.Refused as {@link Room#arrive} */
    Arrival begin() {
        Arrival arrival = room.arrive(visitor);
        arrived.set(arrival.member());
        touched();
        if (over) depart();
        return arrival;
    }

    void end() {
        over = true;
        depart();
    }

    private void depart() {
        Member member = arrived.getAndSet(null);
        if (member == null) return;
        room.away().depart(member, this);
        room.depart(visitor, member);
    }

    void touched() {
        Member member = arrived.get();
        if (member == null) return;
        room.away().touched(member, this);
        undoIfOver(member);
    }

    void untouched() {
        Member member = arrived.get();
        if (member == null) return;
        room.away().untouched(member, this);
        undoIfOver(member);
    }

    /** A page that is noted after the departure would be kept for ever. */
    private void undoIfOver(Member member) {
        if (arrived.get() == null) room.away().depart(member, this);
    }

    /** Whether the membership ended although the connection has not. */
    boolean isLost() {
        Member member = arrived.get();
        return member != null && room.lost(visitor, member);
    }
}
