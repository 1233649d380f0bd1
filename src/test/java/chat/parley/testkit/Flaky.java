package chat.parley.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A faulty network between clients and a server, in this process: it listens on a port of 127.0.0.1 and forwards the
 * bytes of every connection, until it is told to cause a fault. Each fault says whether it applies to present
 * connections or to later ones too. Every method may be called from any thread; none waits for a peer. If no port is
 * available, an {@link UncheckedIOException} is thrown.
 */
public final class Flaky implements AutoCloseable {
    /** The buffer size, small enough that a writer soon notices a paused direction. */
    private static final int BUFFER_BYTES = 16 * 1024;

    private final Map<Direction, Weather> weather =
            new EnumMap<>(Map.of(Direction.TO_SERVER, new Weather(), Direction.TO_CLIENT, new Weather()));
    private final Set<Pipe> pipes = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(Flaky::daemon);
    private volatile InetSocketAddress target;
    private volatile boolean resetting;
    private volatile boolean closed;
    private final int port;
    private ServerSocket door;
    private CompletableFuture<Void> accepting;

    private Flaky(InetSocketAddress target) throws IOException {
        this.target = target;
        this.door = listen(0);
        this.port = door.getLocalPort();
    }

    /** Creates a network in front of the server of this address, without faults. */
    public static Flaky inFrontOf(URI server) {
        return inFrontOf(server.getHost(), portOf(server));
    }

    /** The port of an address, explicit or the default. */
    static int portOf(URI address) {
        int unsaid = address.getScheme().equals("https") ? 443 : 80;
        return address.getPort() < 0 ? unsaid : address.getPort();
    }

    /** Creates a network in front of this host and port, without faults. */
    public static Flaky inFrontOf(String host, int port) {
        try {
            return new Flaky(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port to connect to; it never changes. */
    public int port() {
        return port;
    }

    /**
     * The server's address with this network's port in it. Host and path stay, and so cookies do. The host must be this
     * machine.
     */
    public URI inPlaceOf(URI server) {
        String authority = server.getHost() + ":" + port();
        return URI.create(server.getScheme() + "://" + authority + server.getRawPath());
    }

    /** The number of open connections. */
    public int open() {
        return pipes.size();
    }

    /** The number of connections that were ever accepted. */
    public int accepted() {
        return accepted.get();
    }

    /** Ends present connections at once, on both sides, with a RST. */
    public void cut() {
        pipes.forEach(Pipe::cut);
    }

    /** Ends present connections at once, on both sides, with a FIN. */
    public void hangUp() {
        pipes.forEach(Pipe::close);
    }

    /** Ends one direction of present connections with a FIN; the other continues. */
    public void halfClose(Direction direction) {
        pipes.forEach(pipe -> pipe.halfClose(direction));
    }

    /** Makes the peer of each side of present connections vanish silently: bytes and endings are swallowed. */
    public void vanish() {
        pipes.forEach(Pipe::vanish);
    }

    /** Pauses a direction: nothing passes, not even an end, and nothing more is read. Nothing is lost. */
    public void pause(Direction direction) {
        weather.get(direction).pause(true);
    }

    /** Resumes a paused direction: the waiting bytes pass. */
    public void goOn(Direction direction) {
        weather.get(direction).pause(false);
    }

    /** Delays each piece of up to 8 KiB by this time, one after the other. */
    public void delay(Direction direction, Duration atLeast) {
        weather.get(direction).delay(atLeast);
    }

    /** Limits each connection to this many bytes a second, at least one. */
    public void throttle(Direction direction, int bytesPerSecond) {
        weather.get(direction).limit(bytesPerSecond);
    }

    /** Makes new connections end with a RST after they are accepted. */
    public void cutNew() {
        resetting = true;
    }

    /** Refuses new connections, as a host without a listener does. */
    public synchronized void shut() {
        try {
            door.close();
            // The port is free only when the accepting thread has ended.
            accepting.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Accepts connections again after {@link #shut}, on the same port. */
    public synchronized void reopen() {
        if (door.isClosed()) {
            door = listen(port);
        }
    }

    /** Forwards new connections to another host and port. */
    public void retarget(String host, int port) {
        target = new InetSocketAddress(host, port);
    }

    /** Ends every pause, delay, limit and reset. Connections that were cut or vanished stay so. */
    public void calm() {
        resetting = false;
        weather.values().forEach(Weather::clear);
    }

    /** Cuts everything, releases the port and waits until all threads have ended. */
    @Override
    public void close() {
        closed = true;
        shut();
        cut();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A connection does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ServerSocket listen(int port) {
        try {
            ServerSocket fresh = new ServerSocket();
            fresh.setReuseAddress(true);
            fresh.setReceiveBufferSize(BUFFER_BYTES);
            fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            accepting = CompletableFuture.runAsync(() -> acceptAt(fresh), threads);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void acceptAt(ServerSocket open) {
        try {
            while (!open.isClosed()) {
                welcome(open.accept());
            }
        } catch (IOException e) {
            // The listening socket was closed.
        }
    }

    private void welcome(Socket client) {
        try {
            threads.execute(() -> take(client));
        } catch (RejectedExecutionException e) {
            Pipe.reset(client);
        }
    }

    private void take(Socket client) {
        accepted.incrementAndGet();
        Socket server = new Socket();
        try {
            server.setReceiveBufferSize(BUFFER_BYTES);
            if (resetting) {
                throw new IOException("Cut as told");
            }
            server.connect(target);
            join(client, server);
        } catch (IOException | RejectedExecutionException e) {
            Pipe.reset(client);
            Pipe.close(server);
        }
    }

    private void join(Socket client, Socket server) {
        Pipe pipe = new Pipe(client, server, this::forget);
        pipes.add(pipe);
        if (closed) {
            pipe.cut();
        } else {
            pipe.flow(threads, weather.get(Direction.TO_SERVER), weather.get(Direction.TO_CLIENT));
        }
    }

    private void forget(Pipe pipe) {
        pipes.remove(pipe);
        weather.values().forEach(Weather::lookUp);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "flaky");
        thread.setDaemon(true);
        return thread;
    }
}
