package chat.parley.adversary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/** An event loop of one thread and a selector, for thousands of lines and timers. */
final class Loop implements Executor {
    private static final int MOST_LINES = 6_000;
    private static final long WAIT_MILLIS = 5;

    private record Later(long due, Runnable what) {}

    private final InetSocketAddress server;
    private final Selector selector;
    private final Queue<Runnable> asked = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparingLong(Later::due));
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);

    Loop(InetSocketAddress server) {
        if (!server.getAddress().isLoopbackAddress())
            throw new IllegalArgumentException("Only this machine: " + server);
        this.server = server;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs until a moment of {@link System#nanoTime()}, on the caller's thread. */
    void runUntil(long end) {
        try {
            while (System.nanoTime() < end) turn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void turn() throws IOException {
        for (Runnable next = asked.poll(); next != null; next = asked.poll()) attempt(next);
        while (!later.isEmpty() && later.peek().due() <= System.nanoTime())
            attempt(later.poll().what());
        selector.select(key -> ((Line) key.attachment()).attend(buffer), later.isEmpty() ? WAIT_MILLIS : 1);
    }

    /** Runs an action; a failing attack must not end the others. */
    private static void attempt(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            System.out.println("The adversary itself failed: " + e);
        }
    }

    /** Queues an action. May be called from any thread. */
    @Override
    public void execute(Runnable what) {
        asked.add(what);
        selector.wakeup();
    }

    /** Schedules an action. Must be called on the loop's thread. */
    void after(long millis, Runnable what) {
        later.add(new Later(System.nanoTime() + millis * 1_000_000, what));
    }

    /** Opens a line, with a receive buffer of this many bytes if the number is positive. */
    Line dial(int receiveBuffer, Ear ear) {
        try {
            SocketChannel channel = SocketChannel.open();
            Line line = new Line(channel, ear);
            if (selector.keys().size() >= MOST_LINES) {
                line.ends();
                return line;
            }
            if (receiveBuffer > 0) channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(false);
            line.hasKey(channel.register(selector, SelectionKey.OP_CONNECT, line));
            channel.connect(server);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
