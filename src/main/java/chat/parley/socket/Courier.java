package chat.parley.socket;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

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
    private final Queue<Connection> leaving = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Round> round = new AtomicReference<>(new Round(0, State.IDLE));
    /** Where the walk is, or null. */
    private volatile Connection at;

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
        leaving.add(connection);
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

    /**
     * How many direct sends have taken longer than this. Their connections are async for good, and if one of them holds up
     * the walk, another thread walks on. Those who left count too: Liberty may never give such a thread back.
     */
    int unstick(long nanos) {
        int stuck = (int) Stream.concat(connections.stream(), leaving.stream())
                .filter(connection -> stuck(connection, nanos))
                .peek(Connection::neverDirect)
                .count();
        leaving.removeIf(connection -> !connection.sendingDirectly());
        Connection now = at;
        if (now != null && stuck(now, nanos)) overtake();
        return stuck;
    }

    private static boolean stuck(Connection connection, long nanos) {
        return connection.sendingDirectly() && connection.sendingFor() > nanos;
    }

    /** Another walk begins, whatever the one on its way is doing. */
    void overtake() {
        Round now = round.get();
        Round next = new Round(now.walk() + 1, State.AGAIN);
        if (now.state() == State.IDLE || !round.compareAndSet(now, next)) return;
        at = null;
        start(next);
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
                at = connection;
                connection.wake();
                if (round.get().walk() != mine) return;
            }
            at = null;
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
