package chat.parley.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Everybody who takes part in one run, on one selector and one thread. */
final class Crowd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final long PACE_NANOS = 500_000;

    private final int port;
    private final Dialect dialect;
    private final Mouth mouth;
    private final Ear ear;
    private final Tally tally;
    private final Selector selector = Selector.open();
    private final Consumer<SelectionKey> attend = this::attend;
    private final List<Chatter> chatters;
    private IOException lastEnd = new IOException("no answer");

    Crowd(int port, Workload workload, Dialect dialect, Mouth mouth, Tally tally) throws IOException {
        this.port = port;
        this.dialect = dialect;
        this.mouth = mouth;
        this.tally = tally;
        this.ear = new Ear(dialect, mouth, tally);
        this.chatters = IntStream.range(0, workload.people())
                .mapToObj(i -> new Chatter(i, i % workload.rooms(), i / workload.rooms() < workload.talkers()))
                .toList();
    }

    List<Chatter> chatters() {
        return chatters;
    }

    /** Opens all connections, 2 000 a second, and waits until each was greeted. */
    void gather() throws IOException {
        long due = System.nanoTime();
        for (Chatter chatter : chatters) {
            dial(chatter);
            due += PACE_NANOS;
            pollUntil(due);
        }
        pollWhile(PATIENCE, () -> tally.dead() == 0 && !chatters.stream().allMatch(chatter -> chatter.greeted));
        long here = chatters.stream().filter(chatter -> chatter.greeted).count();
        if (here < chatters.size()) {
            throw new IOException(here + " of " + chatters.size() + " were let in", lastEnd);
        }
    }

    /** Reads and writes whatever can be, and waits at most so long for it; 0 does not wait. */
    void poll(int millis) throws IOException {
        if (millis == 0) {
            selector.selectNow(attend);
        } else {
            selector.select(attend, millis);
        }
    }

    void pollWhile(Duration atMost, BooleanSupplier condition) throws IOException {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end && condition.getAsBoolean()) {
            poll(10);
        }
    }

    /** This connection is over, though nobody here ended it. */
    void lost(Chatter chatter, IOException why) {
        lastEnd = why;
        tally.died();
        try {
            chatter.channel.close();
        } catch (IOException alreadyGone) {
            lastEnd.addSuppressed(alreadyGone);
        }
    }

    @Override
    public void close() throws IOException {
        chatters.stream().filter(Chatter::alive).forEach(this::part);
        pollWhile(
                FAREWELL, () -> dialect.waitsForFarewell() && chatters.stream().anyMatch(Chatter::alive));
        for (Chatter chatter : chatters) {
            if (chatter.alive()) {
                chatter.channel.close();
            }
        }
        selector.close();
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

    private void dial(Chatter chatter) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(false);
        chatter.channel = channel;
        chatter.key = channel.register(selector, SelectionKey.OP_READ, chatter);
        mouth.raw(chatter, upgrade(chatter));
    }

    private String upgrade(Chatter chatter) {
        return String.join(
                "\r\n",
                "GET " + dialect.path(chatter) + " HTTP/1.1",
                "Host: 127.0.0.1:" + port,
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version: 13",
                dialect.headers(chatter) + "\r\n");
    }

    private void attend(SelectionKey key) {
        Chatter chatter = (Chatter) key.attachment();
        try {
            if (key.isWritable()) {
                mouth.resume(chatter);
            }
            if (key.isReadable()) {
                ear.listen(chatter);
            }
        } catch (IOException end) {
            lost(chatter, end);
        }
    }
}
