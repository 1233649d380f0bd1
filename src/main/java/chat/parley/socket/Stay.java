package chat.parley.socket;

import chat.parley.log.Member;
import chat.parley.room.Arrival;
import chat.parley.room.Room;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The presence of one connection in its room: the peer, and the member that it is from its arrival to its departure.
 *
 * <p>Thread-safe. The end may come at any moment, also while the arrival is under way over a network; the later of the two undoes
 * the work of the other, once. Errors: only {@link #begin} throws.
 */
final class Stay {
    private final Room room;
    private final AtomicBoolean here = new AtomicBoolean();
    private volatile Peer peer;
    private volatile Member member;
    private volatile boolean over;

    Stay(Peer peer, Room room) {
        this.peer = peer;
        this.room = room;
    }

    Peer peer() {
        return peer;
    }

    /** The visitor goes by another id from now on, because they left another room. */
    void becomes(String visitor) {
        peer = new Peer(visitor, peer.address(), peer.voice());
    }

    Room room() {
        return room;
    }

    /** Takes the seat. @throws chat.parley.refusal.Refused as {@link Room#arrive} */
    Arrival begin() {
        Arrival arrival = room.arrive(peer.visitor());
        member = arrival.member();
        here.set(true);
        peer.voice().begins();
        touched();
        if (over) depart();
        return arrival;
    }

    /** The member as whom the connection arrived, also after the end; null before it has begun. */
    Member member() {
        return member;
    }

    void end() {
        over = true;
        depart();
    }

    private void depart() {
        if (!here.getAndSet(false)) return;
        peer.voice().ends();
        room.away().depart(member, this);
        room.depart(peer.visitor(), member);
    }

    void touched() {
        if (!here.get()) return;
        room.away().touched(member, this);
        undoIfOver();
    }

    void untouched() {
        if (!here.get()) return;
        room.away().untouched(member, this);
        undoIfOver();
    }

    /** A page that is noted after the departure would be kept for ever. */
    private void undoIfOver() {
        if (!here.get()) room.away().depart(member, this);
    }

    /** Whether the membership ended although the connection has not. */
    boolean isLost() {
        return here.get() && room.lost(peer.visitor(), member);
    }
}
