package chat.parley.socket;

import chat.parley.wire.Closing;
import java.util.function.Consumer;

/**
 * The WebSocket of one connection, as the server offers it: {@link SessionTransport}, and where a server needs more, a class that
 * is named after it. {@link Transports} chooses.
 *
 * <p>Threads: any, but at most one send is under way at a time, because Open Liberty silently loses a second one. Errors: none of
 * these methods throws because of the peer.
 */
interface Transport {
    /**
     * Sends a frame without waiting for the peer.
     *
     * @param done told once, when the frame was sent (null) or why it was not; perhaps before this returns, on this thread or another
     */
    void send(String frame, Consumer<Throwable> done);

    /** Closes it. May block for seconds, and calls the endpoint's {@code onClose} on this thread. */
    void close(Closing closing);

    /** Call it from {@code onClose}: nothing more is sent, and a send that is under way ends first, unless it takes long. */
    void ended();
}
