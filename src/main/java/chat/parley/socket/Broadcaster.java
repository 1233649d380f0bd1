package chat.parley.socket;

import chat.parley.runtime.Abandonable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Wakes a room's connections when its log has grown, with at most one pass over them at a time. An event that is
 * appended during a pass requests another pass ({@link Passes}).
 *
 * <p>Threads: any thread may call; a pass runs on the executor. If its thread is abandoned, another pass begins. When
 * the old thread comes back, it finds that its pass is no longer the newest and stops. Errors: none; a pass that the
 * executor rejects is made up for by the next wake-up, at the latest by the clock's.
 */
final class Broadcaster {
    private final FrameCache frames;
    private final Executor executor;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final Passes passes = new Passes();

    private final class Pass implements Abandonable {
        private final long number;

        Pass(long number) {
            this.number = number;
        }

        @Override
        public void run() {
            pass(number);
        }

        @Override
        public void abandoned() {
            start(passes.replace(number));
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

    /** Requests a pass. Quick: the pass runs on another thread. */
    void wake() {
        if (!connections.isEmpty()) start(passes.ask());
    }

    private void start(long number) {
        if (number == Passes.NONE) return;
        try {
            executor.execute(new Pass(number));
        } catch (RejectedExecutionException full) {
            passes.refused(number);
        }
    }

    private void pass(long number) {
        do {
            if (!passes.begin(number)) return;
            for (Connection connection : connections) {
                connection.wake();
                if (!passes.isNewest(number)) return;
            }
        } while (!passes.end(number));
    }
}
