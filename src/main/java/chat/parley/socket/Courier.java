package chat.parley.socket;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Carries a room's events to its connections: at most one walk over them at a time. What is appended during a walk asks for
 * one more. A walk that the executor refuses, or that a direct send holds up, is made up for by the tick.
 *
 * <p>Threads: walks are numbered, and only the newest one may say how far it is. One that was overtaken, because a send held
 * it up, finds another number and stops, whenever it comes to run.
 */
final class Courier {
    private enum State {
        IDLE,
        WALKING,
        AGAIN
    }

    private record Round(long walk, State state) {}

    private final Texts texts;
    private final Executor executor;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final AtomicReference<Round> round = new AtomicReference<>(new Round(0, State.IDLE));

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
        if (connections.isEmpty()) return;
        Round now = round.get();
        // Who reads AGAIN is served by a walk that has not begun, and so will see what was published before.
        while (now.state() != State.AGAIN) {
            boolean idle = now.state() == State.IDLE;
            Round next = new Round(idle ? now.walk() + 1 : now.walk(), State.AGAIN);
            if (round.compareAndSet(now, next)) {
                if (idle) start(next);
                return;
            }
            now = round.get();
        }
    }

    /** Direct sends that take longer than this: their connections are async for good, and another thread walks on. */
    int unstick(long nanos) {
        if (round.get().state() == State.IDLE) return 0;
        int stuck = 0;
        for (Connection connection : connections) {
            if (!connection.sendingDirectly() || connection.sendingFor() <= nanos) continue;
            connection.neverDirect();
            stuck++;
        }
        if (stuck > 0) overtake();
        return stuck;
    }

    /** Another walk begins, whatever the one on its way is doing. */
    void overtake() {
        Round now = round.get();
        Round next = new Round(now.walk() + 1, State.AGAIN);
        if (now.state() != State.IDLE && round.compareAndSet(now, next)) start(next);
    }

    private void start(Round begun) {
        try {
            executor.execute(() -> walk(begun.walk()));
        } catch (RejectedExecutionException full) {
            round.compareAndSet(begun, new Round(begun.walk(), State.IDLE));
        }
    }

    private void walk(long mine) {
        Round walking = new Round(mine, State.WALKING);
        Round over = new Round(mine, State.IDLE);
        do {
            if (!begin(walking)) return;
            for (Connection connection : connections) {
                connection.wake();
                if (round.get().walk() != mine) return;
            }
        } while (!round.compareAndSet(walking, over));
    }

    /** Whether this walk is still the newest. */
    private boolean begin(Round walking) {
        Round now = round.get();
        while (now.walk() == walking.walk()) {
            if (round.compareAndSet(now, walking)) return true;
            now = round.get();
        }
        return false;
    }
}
