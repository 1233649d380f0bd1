package chat.parley.socket;

import chat.parley.log.Member;
import chat.parley.room.Arrival;
import chat.parley.room.Room;
import chat.parley.wire.ServerFrame;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Presence of one connection in its room: the peer, and the member that it acts as from its arrival to its departure.
 *
 * <p>Thread-safe. The end may come at any moment, even while the arrival is in progress over a network; the later of
 * the two undoes the work of the other, once. Errors: only {@link #begin} throws.
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

    /** Changes the visitor's id, because the visitor left another room. */
    void changeVisitor(String visitor) {
        peer = new Peer(visitor, peer.address(), peer.network(), peer.voice());
    }

    Room room() {
        return room;
    }

    /**
     * Takes the seat.
     *
     * @throws chat.parley.refusal.Refused as {@link Room#arrive}
     */
    Arrival begin() {
        Arrival arrival = room.arrive(peer.visitor(), peer.network());
        member = arrival.member();
        here.set(true);
        peer.voice().begins();
        touched();
        if (over) depart();
        return arrival;
    }

    /** Returns the member that the connection arrived as, even after the end; null before it has begun. */
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

    /** Undoes a report that came after the departure, which would be kept forever. */
    private void undoIfOver() {
        if (!here.get()) room.away().depart(member, this);
    }

    /** Returns whether the membership ended while the connection is still open. */
    boolean isLost() {
        return here.get() && room.lost(peer.visitor(), member);
    }

    /**
     * Returns what the client is told whose member was removed or banned; empty if the membership ended in another way,
     * or has not ended.
     */
    Optional<ServerFrame.Out> out() {
        return Optional.ofNullable(member)
                .flatMap(room.sanctions()::expulsionOf)
                .map(ServerFrame.Out::of);
    }
}
