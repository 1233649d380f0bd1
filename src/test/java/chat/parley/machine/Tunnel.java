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

/**
 * TLS in front of a program of this machine that knows none: what came encrypted goes on as it was meant, and back. It
 * understands nothing else, so nobody comes through without TLS.
 */
public final class Tunnel implements AutoCloseable {
    private final SSLServerSocket door;
    private final int behind;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytes = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool(Tunnel::daemon);

    /** Shows this certificate on a free port, in front of that one. */
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

    /** From now on lets in only who shows the same certificate. */
    public Tunnel asksBack() {
        door.setNeedClientAuth(true);
        return this;
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many came through, of all who ever did. */
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
            // Whoever does not trust the certificate goes like this.
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
