package chat.parley.entry;

import chat.parley.limits.Address;
import chat.parley.log.Member;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.room.Rooms;
import chat.parley.runtime.Time;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Limits the people from one address to a share of a room's capacity, so that no address fills a room alone. Each
 * server counts the seats that were taken on it or have connected to it. Thread-safe.
 */
@ApplicationScoped
class Seating {
    private final Map<RoomCode, Seats> byRoom = new ConcurrentHashMap<>();
    private final Time time;
    private final int people;
    private final long each;
    private final long unconnectedNanos;

    /** For the container's proxy only. */
    protected Seating() {
        this(Settings.defaults(), Time.SYSTEM);
    }

    @Inject
    Seating(Settings settings, Rooms rooms) {
        this(settings, Time.SYSTEM);
        rooms.follow(room -> {}, room -> byRoom.remove(room.code()));
    }

    Seating(Settings settings, Time time) {
        this.time = time;
        people = settings.room().people();
        each = Math.max(1, Math.round(people * settings.gate().address().roomShare()));
        unconnectedNanos = settings.live().presence().joinTimeout().toNanos();
    }

    /**
     * Checks that one more seat may be taken from this address.
     *
     * @throws Refused {@link Refusal#CROWDED_NETWORK}
     */
    void permit(Room room, Address address) {
        Seats seats = seats(room);
        boolean crowded = seats.isCrowded(address, each);
        if (crowded || seats.size() > 2 * people) tidy(room, seats);
        if (crowded && seats.isCrowded(address, each)) throw new Refused(Refusal.CROWDED_NETWORK);
    }

    /** Records the address from which a member took a seat. */
    void take(Room room, Member member, Address address) {
        seats(room).put(member.id(), address, time.nanoTime());
    }

    /** Forgets a member who gave up the seat. */
    void free(Room room, Member member) {
        seats(room).remove(member.id());
    }

    /**
     * Records the connection of a member, whose seat this server may not know yet.
     *
     * @throws Refused as {@link #permit}
     */
    void connect(Room room, Member member, Address address) {
        if (seats(room).holds(member.id())) return;
        permit(room, address);
        take(room, member, address);
    }

    private void tidy(Room room, Seats seats) {
        seats.keep(
                room.people().stream().map(Member::id).collect(Collectors.toSet()), time.nanoTime() - unconnectedNanos);
    }

    private Seats seats(Room room) {
        return byRoom.computeIfAbsent(room.code(), code -> new Seats());
    }
}
