package chat.parley.bench;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The protocol of one kind of server. A new instance serves each run, on the thread of the crowd. */
sealed interface Dialect permits Plain, SocketIo, Parley {
    /** Prepares what the servers need before a WebSocket: rooms and members. */
    default void invite(Workload workload) throws IOException, InterruptedException {}

    /** The path and additional headers of this chatter's upgrade, as {@code /path} and lines that end with CR LF. */
    String path(Chatter chatter);

    default String headers(Chatter chatter) {
        return "";
    }

    /** The format of a message of this many bytes. */
    Line line(int bytes);

    /** Called when the upgrade was answered. */
    default void opened(Chatter chatter) throws IOException {
        chatter.greeted = true;
    }

    /**
     * Called with a frame, from {@code from} to {@code to}. Sends what this dialect owes for it; marks are counted
     * elsewhere.
     */
    default void hear(Chatter chatter, ByteBuffer in, int from, int to, long now) throws IOException {}

    /** Takes leave before the connection is closed. */
    default void part(Chatter chatter) throws IOException {}

    /** Whether the server itself closes after that, so that the crowd waits a moment for it. */
    default boolean waitsForFarewell() {
        return false;
    }
}
