package chat.parley.crowd;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The protocol of a crowd's clients over their WebSockets. Called by the thread that polls. An exception ends the
 * connection of this client, and {@link #lost} receives it.
 */
public interface Protocol<C extends Client> {
    /** The path and query of this client's upgrade. */
    String path(C client);

    /** The additional headers of the upgrade, each a line that ends with CR LF. */
    String headers(C client);

    /** Called when the upgrade was answered with 101. */
    void opened(C client) throws IOException;

    /**
     * Called with a text or binary frame, or a part of one. The payload is from {@code from} to {@code to} and valid
     * until this method returns.
     *
     * @param in little-endian
     * @param now the time of reading, of {@link System#nanoTime()}
     */
    void heard(C client, int opcode, ByteBuffer in, int from, int to, long now) throws IOException;

    /** Called with the code of the server's close frame; 1005 if it has none. */
    void closed(C client, int code) throws IOException;

    /**
     * Called when the connection is over and this client did not end it; {@link UpgradeRefused} if it was never a
     * WebSocket.
     */
    void lost(C client, IOException why);
}
