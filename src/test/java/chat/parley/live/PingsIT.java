package chat.parley.live;

import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.RawFrame;
import chat.parley.testkit.RawSocket;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests members who ping endlessly and never read: a server that writes a pong waits for them, and so does the next
 * send.
 */
@ExtendWith(Quiet.class)
@Tag("faults")
class PingsIT extends Visits {
    /** More pingers than there are threads that carry events to connections. */
    private static final int PINGERS = 12;

    private static final byte[] PAYLOAD = new byte[125];
    private static final int AT_ONCE = 500;

    private final AtomicLong pings = new AtomicLong();

    /** The limits are high, so that nobody is closed for being slow or silent. */
    @Deployment(testable = false)
    public static WebArchive parleyWithPatience() {
        return packagedWith("parley.posts.burst=1000", "parley.live.idleTimeout=120s", "parley.live.sendTime=120s");
    }

    @Test
    void members_who_ping_without_reading_delay_nobody() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter linus = comes("Linus").joins(grace.code());
        List<Chatter> owners = IntStream.range(0, PINGERS)
                .mapToObj(i -> comes("Owner " + i).creates("Room " + i))
                .toList();
        owners.forEach(this::somebodyPings);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(new Standstill()::isReached);

        for (Chatter owner : owners) owner.says("Is anybody reading?");
        for (int i = 0; i < 20; i++) {
            grace.says("Hello " + i);
            linus.hears("Hello " + i);
        }
        for (Chatter owner : owners) owner.hears("Is anybody reading?");
    }

    /** Detects that the server reads no more pings, because it cannot send its pongs. */
    private final class Standstill {
        private long before = -1;

        boolean isReached() {
            long now = pings.get();
            boolean reached = now == before && now >= PINGERS;
            before = now;
            return reached;
        }
    }

    private void somebodyPings(Chatter owner) {
        RawSocket socket =
                also(RawSocket.inPlaceOf(comes("Pinger of " + owner.name()).becomesMemberOf(owner.code())));
        Thread pinger = new Thread(() -> pingsForEver(socket));
        pinger.setDaemon(true);
        pinger.start();
    }

    private void pingsForEver(RawSocket socket) {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < AT_ONCE; i++)
            many.writeBytes(RawFrame.of(RawFrame.PING, PAYLOAD).encoded());
        try {
            while (true) {
                socket.send(many.toByteArray());
                pings.incrementAndGet();
            }
        } catch (UncheckedIOException closed) {
            // The test is over.
        }
    }
}
