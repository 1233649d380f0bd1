package chat.parley.crowd;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What the clients of a crowd speak over their WebSockets. Called by the thread that polls; an exception ends the connection of
 * this client, and {@link #lost} is told of it.
 */
public interface Protocol<C extends Client> {
    /** Path and query of this client's upgrade. */
    String path(C client);

    /** Further headers of the upgrade, each a line that ends with CR LF. */
    String headers(C client);

    /** The upgrade was answered with 101. */
    void opened(C client) throws IOException;

    /**
     * A text or binary frame, or a part of one, came: its payload is from {@code from} to {@code to}, until this returns.
     *
     * @param in little-endian
     * @param now when it was read, of {@link System#nanoTime()}
     */
    void heard(C client, int opcode, ByteBuffer in, int from, int to, long now) throws IOException;

    /** The server says that it closes, with this code; 1005 if it gives none. */
    void closed(C client, int code) throws IOException;

    /** The connection is over, though this client did not end it; {@link UpgradeRefused} if it was never a WebSocket. */
    void lost(C client, IOException why);
}
