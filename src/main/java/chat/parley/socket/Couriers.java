package chat.parley.socket;

import chat.parley.room.Room;
import chat.parley.settings.LiveSettings;
import chat.parley.wire.Wire;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/** One courier for each room that has had a connection. Thread-safe. */
final class Couriers {
    private final Map<Room, Courier> byRoom = new ConcurrentHashMap<>();
    private final LiveSettings limits;
    private final Wire wire;
    private final Executor executor;

    Couriers(LiveSettings limits, Wire wire, Executor executor) {
        this.limits = limits;
        this.wire = wire;
        this.executor = executor;
    }

    Courier of(Room room) {
        return byRoom.computeIfAbsent(room, this::hire);
    }

    private Courier hire(Room room) {
        Courier courier = new Courier(new Texts(room, wire, limits), executor);
        room.follow(courier::wake);
        return courier;
    }

    /** Walks that were refused by a full executor begin now, and rooms that are gone are forgotten. */
    void tidy(Predicate<Room> gone) {
        byRoom.keySet().removeIf(gone);
        byRoom.values().forEach(Courier::wake);
    }
}
