package chat.parley.socket;

import chat.parley.room.Room;
import chat.parley.settings.LiveSettings;
import chat.parley.wire.Wire;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One courier for each room that has had a connection. Thread-safe. */
final class Couriers {
    private static final Logger LOG = Logger.getLogger(Couriers.class.getName());

    private final Map<Room, Courier> byRoom = new ConcurrentHashMap<>();
    private final LiveSettings limits;
    private final Wire wire;
    private final Executor executor;
    private volatile boolean direct;

    Couriers(LiveSettings limits, Wire wire, Executor executor) {
        this.limits = limits;
        this.wire = wire;
        this.executor = executor;
        this.direct = limits.direct();
    }

    Courier of(Room room) {
        return byRoom.computeIfAbsent(room, this::hire);
    }

    private Courier hire(Room room) {
        Courier courier = new Courier(new Texts(room, wire, limits), executor);
        room.follow(courier::wake);
        return courier;
    }

    Collection<Courier> all() {
        return byRoom.values();
    }

    /** Whether new connections may send directly. */
    boolean direct() {
        return direct;
    }

    /** Finds direct sends that block; so many at once, and nothing is sent directly any more. */
    void unstick() {
        if (!limits.direct()) return;
        int stuck = byRoom.values().stream()
                .mapToInt(courier -> courier.unstick(limits.stuck().toNanos()))
                .sum();
        if (!direct || stuck < limits.stuckSends()) return;
        LOG.log(Level.WARNING, "{0} direct sends were stuck at once: from now on all sends are asynchronous", stuck);
        direct = false;
        byRoom.values().forEach(courier -> courier.connections().forEach(Connection::neverDirect));
    }

    /** Walks that were refused by a full executor begin now, and rooms that are gone are forgotten. */
    void tidy(Predicate<Room> gone) {
        byRoom.keySet().removeIf(gone);
        byRoom.values().forEach(Courier::wake);
    }
}
