package chat.parley.socket;

import chat.parley.wire.Closing;
import chat.parley.wire.ServerFrame;
import chat.parley.wire.Wire;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * End of a connection whose membership is over. A client whose member was removed or banned is told so in its last
 * frame.
 *
 * <p>Thread-safe. Errors: none; a client that does not take the last frame within a second is closed all the same.
 */
final class Farewell {
    private final Stay stay;
    private final Connection connection;
    private final Wire wire;
    private final AtomicBoolean told = new AtomicBoolean();

    Farewell(Stay stay, Connection connection, Wire wire) {
        this.stay = stay;
        this.connection = connection;
        this.wire = wire;
    }

    /** Ends the connection if its membership is over. Call it every second. */
    void check() {
        if (stay.isLost() && !putOut()) connection.end(Closing.SIGNED_OUT);
    }

    /**
     * Ends the connection if its member was removed or banned: at once if it has taken the last frame, otherwise with
     * the next call. Returns whether that is so.
     */
    boolean putOut() {
        Optional<ServerFrame.Out> out = stay.out();
        if (out.isEmpty()) return false;
        boolean again = told.getAndSet(true);
        if (!again) connection.conclude(wire.write(out.get()));
        if (again || connection.isQuiet()) connection.end(Closing.OUT);
        return true;
    }
}
