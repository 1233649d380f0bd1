package chat.parley.socket;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Carries a room's events to its connections: at most one walk over them at a time. What is appended during a walk asks for
 * one more. A walk that the executor refuses, or that a direct send holds up, is made up for by the tick.
 */
final class Courier {
    private enum State {
        IDLE,
        WALKING,
        AGAIN
    }

    private final Texts texts;
    private final Executor executor;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
    private final AtomicInteger walk = new AtomicInteger();

    Courier(Texts texts, Executor executor) {
        this.texts = texts;
        this.executor = executor;
    }

    Texts texts() {
        return texts;
    }

    void add(Connection connection) {
        connections.add(connection);
    }

    void remove(Connection connection) {
        connections.remove(connection);
    }

    List<Connection> connections() {
        return connections;
    }

    /** There is something new. Quick: the walk is another thread's. */
    void wake() {
        // Who reads AGAIN is served by a walk that has not begun, and so will see what was published before.
        if (connections.isEmpty() || state.get() == State.AGAIN) return;
        if (state.getAndSet(State.AGAIN) == State.IDLE) start();
    }

    /** Direct sends that take longer than this: their connections are async for good, and another thread walks on. */
    int unstick(long nanos) {
        if (state.get() == State.IDLE) return 0;
        int stuck = 0;
        for (Connection connection : connections) {
            if (!connection.sendingDirectly() || connection.sendingFor() <= nanos) continue;
            connection.neverDirect();
            stuck++;
        }
        if (stuck > 0) start();
        return stuck;
    }

    private void start() {
        int mine = walk.incrementAndGet();
        try {
            executor.execute(() -> walk(mine));
        } catch (RejectedExecutionException full) {
            state.set(State.IDLE);
        }
    }

    private void walk(int mine) {
        do {
            state.set(State.WALKING);
            for (Connection connection : connections) {
                connection.wake();
                if (walk.get() != mine) return;
            }
        } while (!state.compareAndSet(State.WALKING, State.IDLE));
    }
}
