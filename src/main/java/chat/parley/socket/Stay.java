package chat.parley.socket;

import chat.parley.entry.Voice;
import chat.parley.log.Member;
import chat.parley.room.Arrival;
import chat.parley.room.Room;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * One connection's presence in its room, from its arrival to its departure. The end may come at any moment, also while the
 * arrival is on its way over a network; whichever of the two is second undoes what the other did, once. Thread-safe.
 */
final class Stay {
    private final Supplier<String> visitor;
    private final Room room;
    private final Voice voice;
    private final AtomicBoolean here = new AtomicBoolean();
    private volatile Member member;
    private volatile boolean over;

    /** @param visitor its id as it is now: leaving another room gives it a new one */
    Stay(Supplier<String> visitor, Room room, Voice voice) {
        this.visitor = visitor;
        this.room = room;
        this.voice = voice;
    }

    /** Takes the seat. @throws chat.parley.refusal.Refused as {@link Room#arrive} */
    Arrival begin() {
        Arrival arrival = room.arrive(visitor.get());
        member = arrival.member();
        here.set(true);
        voice.begins();
        touched();
        if (over) depart();
        return arrival;
    }

    /** The member it arrived as, also after its end; null before it has begun. */
    Member member() {
        return member;
    }

    void end() {
        over = true;
        depart();
    }

    private void depart() {
        if (!here.getAndSet(false)) return;
        voice.ends();
        room.away().depart(member, this);
        room.depart(visitor.get(), member);
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
        return here.get() && room.lost(visitor.get(), member);
    }
}
