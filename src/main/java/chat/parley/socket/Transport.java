package chat.parley.socket;

import chat.parley.wire.Closing;
import java.util.function.Consumer;

/** What a connection needs of a WebSocket. At most one send is on its way at any time: Liberty loses a second one. */
interface Transport {
    /**
     * Sends without waiting for the peer, and says when it is done: null, or why not. May say so before this returns, on this
     * thread or another.
     */
    void later(String text, Consumer<Throwable> done);

    /** May block for seconds, and calls the endpoint's {@code onClose} on this thread. */
    void close(Closing closing);
}
