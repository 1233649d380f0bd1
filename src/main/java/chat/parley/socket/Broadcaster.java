package chat.parley.socket;

import chat.parley.runtime.Abandonable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Carries a room's events to its connections: at most one walk over them at a time. What is appended during a walk asks for
 * one more. A walk that the executor refuses is made up for by the tick.
 *
 * <p>Threads: walks are numbered, and only the newest one may say how far it is. If the thread of a walk is abandoned, another
 * walk begins; the old one finds another number, and stops, whenever it comes back.
 */
final class Broadcaster {
    private enum State {
        IDLE,
        WALKING,
        AGAIN
    }

    private record Round(long walk, State state) {}

    private final FrameCache frames;
    private final Executor executor;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final AtomicReference<Round> round = new AtomicReference<>(new Round(0, State.IDLE));

    private final class Walk implements Abandonable {
        private final long number;

        Walk(long number) {
            this.number = number;
        }

        @Override
        public void run() {
            walk(number);
        }

        @Override
        public void abandoned() {
            replace(number);
        }
    }

    Broadcaster(FrameCache frames, Executor executor) {
        this.frames = frames;
        this.executor = executor;
    }

    FrameCache frames() {
        return frames;
    }

    void add(Connection connection) {
        connections.add(connection);
    }

    void remove(Connection connection) {
        connections.remove(connection);
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

    /** Another walk begins in place of this one, if it is still on its way. */
    private void replace(long stuck) {
        Round now = round.get();
        while (now.walk() == stuck && now.state() != State.IDLE) {
            Round next = new Round(stuck + 1, State.AGAIN);
            if (round.compareAndSet(now, next)) {
                start(next);
                return;
            }
            now = round.get();
        }
    }

    private void start(Round begun) {
        try {
            executor.execute(new Walk(begun.walk()));
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
