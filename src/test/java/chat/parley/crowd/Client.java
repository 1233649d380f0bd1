package chat.parley.crowd;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** One WebSocket client of a crowd and where its connection stands. It belongs to the thread that polls its {@link Sockets}. */
public abstract class Client {
    /** The beginning of a frame whose end has not come yet. */
    final Backlog unread = new Backlog();
    /** What the socket did not take yet. */
    final Backlog unsent = new Backlog();

    SocketChannel channel;
    SelectionKey key;
    boolean upgraded;
    private boolean reading = true;

    /** Whether the socket is connected; the upgrade may not have been answered yet. */
    public final boolean isConnected() {
        return channel != null && channel.isConnected();
    }

    /** How many bytes wait until the server takes more. */
    public final int unsentBytes() {
        return unsent.length();
    }

    /** From now on, does not read what comes. */
    public final void stopReading() {
        reading = false;
        watch();
    }

    /** Starts anew, with a connection that is about to be made. */
    void begin(SocketChannel connecting) {
        channel = connecting;
        upgraded = false;
        reading = true;
        unread.clear();
        unsent.clear();
    }

    /** Waits for what comes, and for space if there is something to send. */
    void watch() {
        int reads = reading ? SelectionKey.OP_READ : 0;
        key.interestOps(unsent.isEmpty() ? reads : reads | SelectionKey.OP_WRITE);
    }
}
