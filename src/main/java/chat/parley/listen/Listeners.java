package chat.parley.listen;

import chat.parley.log.StoredEvent;
import chat.parley.room.Room;
import chat.parley.room.Rooms;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Listeners of all rooms, one for each. If there are no observers, no room is followed and nothing is spent.
 * Thread-safe.
 */
final class Listeners {
    private final Map<Room, Listener> byRoom = new ConcurrentHashMap<>();
    private final Function<String, StoredEvent> reading;
    private final Observers observers;
    private final Executor executor;

    Listeners(Function<String, StoredEvent> reading, Observers observers, Executor executor) {
        this.reading = reading;
        this.observers = observers;
        this.executor = executor;
    }

    void follow(Rooms rooms) {
        if (observers.isEmpty()) return;
        rooms.follow(this::opened, this::forgotten);
        rooms.all().forEach(this::opened);
    }

    private void opened(Room room) {
        Listener listener = new Listener(room, reading, observers::tell, executor);
        if (byRoom.putIfAbsent(room, listener) == null) listener.begin();
    }

    private void forgotten(Room room) {
        Listener listener = byRoom.remove(room);
        if (listener != null) listener.end();
    }
}
