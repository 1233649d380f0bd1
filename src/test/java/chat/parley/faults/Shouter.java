package chat.parley.faults;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.RawFrame;
import chat.parley.testkit.RawSocket;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A member in many tabs, each of which sends a thousand times a second and reconnects whenever it is closed. */
final class Shouter implements AutoCloseable {
    private static final int AT_ONCE = 50;
    private static final int PAUSE_MILLIS = 50;

    private final Chatter member;
    private final ExecutorService tabs;
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean over;

    Shouter(Chatter member, int tabs) {
        this.member = member;
        this.tabs = Executors.newFixedThreadPool(tabs);
        for (int i = 0; i < tabs; i++) this.tabs.execute(this::shout);
    }

    /** The number of connections that were closed while sending. */
    int closed() {
        return closed.get();
    }

    /** The number of refused handshakes. */
    int refused() {
        return refused.get();
    }

    private void shout() {
        while (!over) {
            try (RawSocket socket = RawSocket.inPlaceOf(member)) {
                while (!over) {
                    socket.send(shouts());
                    Faults.pass(PAUSE_MILLIS);
                }
            } catch (UncheckedIOException atLast) {
                closed.incrementAndGet();
            } catch (IllegalStateException tooMany) {
                refused.incrementAndGet();
                Faults.pass(PAUSE_MILLIS);
            }
        }
    }

    private static byte[] shouts() {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int i = 0; i < AT_ONCE; i++) {
            String say = "{\"type\":\"say\",\"draft\":\"" + UUID.randomUUID() + "\",\"text\":\"SHOUT\"}";
            frames.writeBytes(RawFrame.text(say).encoded());
        }
        return frames.toByteArray();
    }

    @Override
    public void close() {
        over = true;
        tabs.shutdown();
    }
}
