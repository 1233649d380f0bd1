package chat.parley.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLServerSocket;

/** Terminates TLS in front of a program of this machine that has none. It accepts nothing but TLS. */
public final class Tunnel implements AutoCloseable {
    private final SSLServerSocket door;
    private final int behind;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytes = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool(Tunnel::daemon);

    /** Presents this certificate on a free port, in front of another port. */
    public Tunnel(Certificate shown, int behind) {
        this.behind = behind;
        try {
            door = (SSLServerSocket) shown.showing()
                    .getServerSocketFactory()
                    .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Requires clients to present the same certificate. */
    public Tunnel asksBack() {
        door.setNeedClientAuth(true);
        return this;
    }

    public int port() {
        return door.getLocalPort();
    }

    /** The number of bytes that have passed, over all connections. */
    public long bytes() {
        return bytes.get();
    }

    private void accept() {
        try {
            while (!door.isClosed()) join(door.accept());
        } catch (IOException | RejectedExecutionException e) {
            close();
        }
    }

    private void join(Socket client) throws IOException {
        Socket program = new Socket(InetAddress.getLoopbackAddress(), behind);
        sockets.add(client);
        sockets.add(program);
        threads.execute(() -> pump(client, program, bytes));
        threads.execute(() -> pump(program, client, new AtomicLong()));
    }

    private void pump(Socket from, Socket to, AtomicLong count) {
        byte[] piece = new byte[8 * 1024];
        try (from;
                to) {
            for (int read = from.getInputStream().read(piece);
                    read >= 0;
                    read = from.getInputStream().read(piece)) {
                count.addAndGet(read);
                to.getOutputStream().write(piece, 0, read);
            }
        } catch (IOException e) {
            // A client that does not trust the certificate ends the connection like this.
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "tunnel");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            door.close();
            for (Socket socket : sockets) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
