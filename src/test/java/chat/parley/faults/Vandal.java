package chat.parley.faults;

import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.RawSocket;
import java.io.UncheckedIOException;
import java.net.URI;

/** Sends damaged frames into the garden as Linus; after each batch Ada says something and Grace must receive it. */
public final class Vandal implements AutoCloseable {
    private final Damage damage;
    private final Chatter ada;
    private final Chatter grace;
    private final Chatter linus;

    public Vandal(URI base, long seed) {
        damage = new Damage(seed);
        ada = Chatter.visiting(base, "Ada").creates("Garden");
        grace = Chatter.visiting(base, "Grace").joins(ada.code());
        linus = Chatter.visiting(base, "Linus").becomesMemberOf(ada.code());
    }

    /** Sends this many frames over consecutive connections: the server may close one. */
    public void batch(int frames) {
        int sent = 0;
        while (sent < frames) {
            try (RawSocket socket = await().ignoreException(IllegalStateException.class)
                    .until(() -> RawSocket.inPlaceOf(linus), opened -> true)) {
                while (sent < frames) {
                    sent++;
                    socket.send(damage.bytes());
                }
            } catch (UncheckedIOException closed) {
                // Expected: the bytes were not a WebSocket any more.
            }
        }
        String after = "after " + damage.text().hashCode();
        ada.insists(after);
        grace.hears(after);
    }

    @Override
    public void close() {
        ada.close();
        grace.close();
        linus.close();
    }
}
