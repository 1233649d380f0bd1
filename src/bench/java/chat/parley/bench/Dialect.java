package chat.parley.bench;

import java.io.IOException;
import java.nio.ByteBuffer;

/** How one kind of server is spoken to. A new one for each run; called by the thread that holds the crowd. */
sealed interface Dialect permits Plain, SocketIo, Parley {
    /** Makes ready what the servers want before a WebSocket: rooms and members. */
    default void invite(Workload workload) throws IOException, InterruptedException {}

    /** Path and further headers of this chatter's upgrade, as {@code /path} and lines that end with CR LF. */
    String path(Chatter chatter);

    default String headers(Chatter chatter) {
        return "";
    }

    /** How a message of so many bytes is said. */
    Line line(int bytes);

    /** The upgrade was answered. */
    default void opened(Chatter chatter) throws IOException {
        chatter.greeted = true;
    }

    /** A frame came, from {@code from} to {@code to}: does what this dialect owes for it, except counting marks. */
    default void hear(Chatter chatter, ByteBuffer in, int from, int to, long now) throws IOException {}

    /** Says good-bye before the connection is closed. */
    default void part(Chatter chatter) throws IOException {}

    /** The server closes by itself after the good-bye, and the crowd waits a moment for it. */
    default boolean waitsForFarewell() {
        return false;
    }
}
