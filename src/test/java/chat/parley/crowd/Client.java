package chat.parley.crowd;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/**
 * A WebSocket client of a crowd, with the state of its connection. It belongs to the thread that polls its {@link
 * Sockets}.
 */
public abstract class Client {
    /** The beginning of an incomplete frame. */
    final Backlog unread = new Backlog();
    /** The bytes that the socket has not accepted yet. */
    final Backlog unsent = new Backlog();

    SocketChannel channel;
    SelectionKey key;
    boolean upgraded;
    private boolean reading = true;

    /** Whether the socket is connected; the upgrade may not have been answered yet. */
    public final boolean isConnected() {
        return channel != null && channel.isConnected();
    }

    /** The number of bytes that wait until the server accepts more. */
    public final int unsentBytes() {
        return unsent.length();
    }

    /** Stops reading. */
    public final void stopReading() {
        reading = false;
        watch();
    }

    /** Resets the client for a new connection. */
    void begin(SocketChannel connecting) {
        channel = connecting;
        upgraded = false;
        reading = true;
        unread.clear();
        unsent.clear();
    }

    /** Registers interest in reading, and in writing if bytes are waiting. */
    void watch() {
        int reads = reading ? SelectionKey.OP_READ : 0;
        key.interestOps(unsent.isEmpty() ? reads : reads | SelectionKey.OP_WRITE);
    }
}
