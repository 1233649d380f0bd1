package chat.parley.listen;

import chat.parley.log.Slice;
import chat.parley.log.StoredEvent;
import chat.parley.room.Room;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads one room's log for the observers, with a cursor and at most one pass at a time. An event that is appended
 * during a pass requests another one. A pass ends after one slice, so that other rooms get their turn.
 */
final class Listener {
    private static final Logger LOG = Logger.getLogger(Listener.class.getName());
    private static final int SLICE = 64;

    private final Room room;
    private final Function<String, StoredEvent> reading;
    private final Consumer<Object> observers;
    private final Executor executor;
    /**
     * Requests: above 0 while a pass is running or waits for a thread; above 1 if that pass may not have seen all
     * events.
     */
    private final AtomicInteger requests = new AtomicInteger();

    private volatile long cursor;
    private volatile boolean forgotten;
    private boolean opened;
    private boolean warned;
    private boolean over;

    Listener(Room room, Function<String, StoredEvent> reading, Consumer<Object> observers, Executor executor) {
        this.room = room;
        this.reading = reading;
        this.observers = observers;
        this.executor = executor;
    }

    void begin() {
        room.follow(this::wake);
        requestPass();
    }

    /** Ends the listener, because the room will have no more events. */
    void end() {
        forgotten = true;
        requestPass();
    }

    /** Requests a pass if there are new events. Quick: the pass runs on another thread. */
    private void wake() {
        if (room.log().head() > cursor) requestPass();
    }

    private void requestPass() {
        if (requests.getAndIncrement() == 0) start();
    }

    private void start() {
        try {
            executor.execute(this::pass);
        } catch (RejectedExecutionException stopped) {
            LOG.log(Level.FINE, "The application stops, so observers get no more events");
        }
    }

    private void pass() {
        requests.set(1);
        if (!opened) observers.accept(new RoomOpened(room));
        opened = true;
        boolean more = read();
        if (!more && forgotten) close();
        if (more || !requests.compareAndSet(1, 0)) start();
    }

    private void close() {
        if (!over) observers.accept(new RoomForgotten(room));
        over = true;
    }

    /** Reads one slice, and returns whether there is more. */
    private boolean read() {
        cursor = Math.max(cursor, room.log().newsAfter());
        Slice slice = room.log().next(cursor, SLICE);
        if (slice.after() > cursor) miss(slice.after());
        for (String text : slice.events()) {
            StoredEvent event = reading.apply(text);
            ActivityMapper.of(room, event).ifPresent(observers);
            cursor = event.seq();
        }
        return cursor < room.log().head();
    }

    private void miss(long to) {
        if (!warned) LOG.log(Level.WARNING, "Observers are too slow for a room and missed events (said once a room)");
        warned = true;
        observers.accept(new EventsMissed(room, cursor + 1, to));
        cursor = to;
    }
}
