package chat.parley.socket;

import chat.parley.wire.Closing;
import java.util.function.Consumer;

/**
 * Transport of one connection: the WebSocket as the server offers it. The implementation is {@link SessionTransport},
 * or a class named after a server that needs more. {@link Transports} chooses.
 *
 * <p>Threads: any, but at most one send is in flight at a time, because Open Liberty silently loses a second one.
 * Errors: none of these methods throws because of the peer.
 */
interface Transport {
    /**
     * Sends a frame without waiting for the peer.
     *
     * @param done called once, with null when the frame was sent, or with the reason why it was not; perhaps before
     *     this method returns, on this thread or another
     */
    void send(Frame frame, Consumer<Throwable> done);

    /** Closes the WebSocket. May block for seconds, and calls the endpoint's {@code onClose} on this thread. */
    void close(Closing closing);

    /** Ends sending; {@code onClose} calls it. A send in flight completes first, unless it takes long. */
    void ended();
}
