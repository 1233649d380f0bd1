package chat.parley.socket;

import chat.parley.room.Room;
import chat.parley.settings.SendSettings;
import chat.parley.wire.Wire;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * The broadcasters of this server: one for each room that has had a connection.
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
        return byRoom.computeIfAbsent(room, this::hire);
    }

    private Broadcaster hire(Room room) {
        Broadcaster broadcaster = new Broadcaster(new FrameCache(room, wire, limits), executor);
        room.follow(broadcaster::wake);
        return broadcaster;
    }

    /** Passes that a full executor refused begin now, and rooms that are gone are forgotten. */
    void tidy(Predicate<Room> gone) {
        byRoom.keySet().removeIf(gone);
        byRoom.values().forEach(Broadcaster::wake);
    }
}
