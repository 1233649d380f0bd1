package chat.parley.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * A connection through a {@link Flaky} network: two sockets and a thread for each direction. An end or reset of one
 * side is forwarded to the other, unless the pipe is deaf.
 */
final class Pipe {
    private final Socket client;
    private final Socket server;
    private final Consumer<Pipe> gone;
    private volatile boolean deaf;
    private volatile boolean over;

    Pipe(Socket client, Socket server, Consumer<Pipe> gone) {
        this.client = client;
        this.server = server;
        this.gone = gone;
    }

    /** Starts to forward bytes; needs two threads until the pipe is over. */
    void flow(Executor threads, Weather toServer, Weather toClient) {
        threads.execute(() -> pump(client, server, toServer));
        threads.execute(() -> pump(server, client, toClient));
    }

    private void pump(Socket from, Socket to, Weather weather) {
        try {
            carry(from, to, weather);
            weather.hold(0, () -> over);
            end(to);
        } catch (IOException e) {
            fail();
        }
    }

    private void carry(Socket from, Socket to, Weather weather) throws IOException {
        byte[] piece = new byte[weather.pieceBytes()];
        int bytes = from.getInputStream().read(piece);
        while (bytes >= 0 && !over) {
            weather.hold(bytes, () -> over);
            if (!deaf && !to.isOutputShutdown()) {
                to.getOutputStream().write(piece, 0, bytes);
            }
            piece = new byte[weather.pieceBytes()];
            bytes = from.getInputStream().read(piece);
        }
    }

    private synchronized void end(Socket to) throws IOException {
        if (!deaf && !to.isOutputShutdown()) {
            to.shutdownOutput();
        }
        if (client.isOutputShutdown() && server.isOutputShutdown()) {
            close();
        }
    }

    /** Resets the other side after a failure, unless the pipe is deaf. */
    private void fail() {
        if (!deaf && !over) {
            cut();
        }
    }

    /** Ends one direction with a FIN; the other continues. */
    void halfClose(Direction direction) {
        try {
            end(direction == Direction.TO_SERVER ? server : client);
        } catch (IOException e) {
            fail();
        }
    }

    /** Swallows bytes and endings of both sides, until the pipe is cut or closed. */
    void vanish() {
        deaf = true;
    }

    /** Ends both sides with a RST. */
    void cut() {
        reset(client);
        reset(server);
        close();
    }

    /** Ends both sides with a FIN. */
    void close() {
        over = true;
        close(client);
        close(server);
        gone.accept(this);
    }

    /** Closes a socket with a RST, without waiting for bytes in transit. */
    static void reset(Socket socket) {
        try {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            // Closed already: nothing is left to reset.
            return;
        }
        close(socket);
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
