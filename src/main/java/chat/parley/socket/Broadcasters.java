package chat.parley.socket;

import chat.parley.room.Room;
import chat.parley.settings.SendSettings;
import chat.parley.wire.Wire;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * Broadcasters of this server: one for each room that has had a connection.
 *
 * <p>Thread-safe. Errors: none.
 */
final class Broadcasters {
    private final Map<Room, Broadcaster> byRoom = new ConcurrentHashMap<>();
    private final SendSettings limits;
    private final Wire wire;
    private final Executor executor;

    Broadcasters(SendSettings limits, Wire wire, Executor executor) {
        this.limits = limits;
        this.wire = wire;
        this.executor = executor;
    }

    Broadcaster of(Room room) {
        return byRoom.computeIfAbsent(room, this::create);
    }

    private Broadcaster create(Room room) {
        Broadcaster broadcaster = new Broadcaster(new FrameCache(room, wire, limits), executor);
        room.follow(broadcaster::wake);
        return broadcaster;
    }

    /** Removes the broadcasters of rooms that are gone, and starts passes that a full executor rejected. */
    void tidy(Predicate<Room> gone) {
        byRoom.keySet().removeIf(gone);
        byRoom.values().forEach(Broadcaster::wake);
    }
}
