package chat.parley.bench;

import chat.parley.crowd.FrameWriter;
import chat.parley.crowd.Sockets;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** All members of one run, on one selector and one thread. */
final class Crowd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final long PACE_NANOS = 500_000;

    private final Dialect dialect;
    private final Tally tally;
    private final Ear ear;
    private final Sockets<Chatter> sockets;
    private final List<Chatter> chatters;

    Crowd(int port, Workload workload, Dialect dialect, FrameWriter writer, Tally tally) throws IOException {
        this.dialect = dialect;
        this.tally = tally;
        this.ear = new Ear(dialect, tally, workload.bytes());
        this.sockets = new Sockets<>(URI.create("http://127.0.0.1:" + port), ear, writer);
        this.chatters = IntStream.range(0, workload.people())
                .mapToObj(i -> new Chatter(
                        i, i % workload.rooms(), i / workload.rooms() < workload.talkers(), workload.times(i)))
                .toList();
    }

    List<Chatter> chatters() {
        return chatters;
    }

    /** Opens all connections, 2 000 a second, and waits until each is greeted. */
    void gather() throws IOException {
        long due = System.nanoTime();
        for (Chatter chatter : chatters) {
            sockets.open(chatter);
            due += PACE_NANOS;
            pollUntil(due);
        }
        pollWhile(PATIENCE, () -> tally.dead() == 0 && !chatters.stream().allMatch(chatter -> chatter.greeted));
        long here = chatters.stream().filter(chatter -> chatter.greeted).count();
        if (here < chatters.size()) {
            throw new IOException(here + " of " + chatters.size() + " were let in", ear.lastEnd());
        }
    }

    /** Reads and writes whatever is possible, and waits at most this long for it; 0 does not wait. */
    void poll(int millis) throws IOException {
        sockets.poll(millis);
    }

    void pollWhile(Duration atMost, BooleanSupplier condition) throws IOException {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end && condition.getAsBoolean()) {
            poll(10);
        }
    }

    /** Called when a connection is over that the crowd did not end. */
    void lost(Chatter chatter, IOException why) {
        sockets.lose(chatter, why);
    }

    /** Ends all connections with a RST. */
    void cut() throws IOException {
        for (Chatter chatter : chatters) {
            sockets.resetsWhenClosed(chatter);
            sockets.close(chatter);
        }
    }

    @Override
    public void close() throws IOException {
        chatters.stream().filter(Chatter::isConnected).forEach(this::part);
        pollWhile(
                FAREWELL, () -> dialect.waitsForFarewell() && chatters.stream().anyMatch(Chatter::isConnected));
        for (Chatter chatter : chatters) {
            sockets.close(chatter);
        }
        sockets.close();
    }

    private void part(Chatter chatter) {
        try {
            dialect.part(chatter);
        } catch (IOException end) {
            lost(chatter, end);
        }
    }

    private void pollUntil(long due) throws IOException {
        do {
            poll(System.nanoTime() < due ? 1 : 0);
        } while (System.nanoTime() < due);
    }
}
