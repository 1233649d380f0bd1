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
 * A bad network between clients and a server, in this process: it listens on a port of 127.0.0.1 and passes the bytes of
 * every connection on, until it is told to do harm. Each harm says whether it is done to the connections that are there,
 * or to all from now on. Every method may be called from any thread; none waits for a peer. Where a port cannot be had
 * comes an {@link UncheckedIOException}.
 */
public final class Flaky implements AutoCloseable {
    /** Little enough that a paused direction is soon felt by whoever writes into it. */
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

    /** A network in front of the server of this address, in good weather. */
    public static Flaky inFrontOf(URI server) {
        return inFrontOf(server.getHost(), portOf(server));
    }

    /** The port of an address, told or not. */
    static int portOf(URI address) {
        int unsaid = address.getScheme().equals("https") ? 443 : 80;
        return address.getPort() < 0 ? unsaid : address.getPort();
    }

    /** A network in front of this host and port, in good weather. */
    public static Flaky inFrontOf(String host, int port) {
        try {
            return new Flaky(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where to connect to; the same over the whole life. */
    public int port() {
        return port;
    }

    /** The server's address with this network's port in it: host and path stay, and so do cookies. The host is this machine. */
    public URI inPlaceOf(URI server) {
        String authority = server.getHost() + ":" + port();
        return URI.create(server.getScheme() + "://" + authority + server.getRawPath());
    }

    /** How many connections go through now. */
    public int open() {
        return pipes.size();
    }

    /** How many connections were ever accepted. */
    public int accepted() {
        return accepted.get();
    }

    /** Those that are there end at once, both sides, with a RST. */
    public void cut() {
        pipes.forEach(Pipe::cut);
    }

    /** Those that are there end at once, both sides, with a FIN. */
    public void hangUp() {
        pipes.forEach(Pipe::close);
    }

    /** Those that are there get a FIN in one direction; the other goes on. */
    public void halfClose(Direction direction) {
        pipes.forEach(pipe -> pipe.halfClose(direction));
    }

    /** Those that are there: each side's peer is gone without a word. Bytes and endings are swallowed. */
    public void vanish() {
        pipes.forEach(Pipe::vanish);
    }

    /** From now on nothing passes, not even an end, and nothing more is taken in. Nothing is lost. */
    public void pause(Direction direction) {
        weather.get(direction).pause(true);
    }

    /** After a pause: what waited passes. */
    public void goOn(Direction direction) {
        weather.get(direction).pause(false);
    }

    /** From now on each piece of up to 8 KiB is on its way for so long, one after the other. */
    public void delay(Direction direction, Duration atLeast) {
        weather.get(direction).delay(atLeast);
    }

    /** From now on each connection carries so many bytes a second, at least one. */
    public void throttle(Direction direction, int bytesPerSecond) {
        weather.get(direction).limit(bytesPerSecond);
    }

    /** From now on new connections are accepted and end with a RST. */
    public void cutNew() {
        resetting = true;
    }

    /** From now on new connections are refused, as by a host where nobody listens. */
    public synchronized void shut() {
        try {
            door.close();
            // The port is free only when the thread that waits at it has gone.
            accepting.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After {@link #shut} listens again, on the same port. */
    public synchronized void reopen() {
        if (door.isClosed()) {
            door = listen(port);
        }
    }

    /** From now on new connections go there. */
    public void retarget(String host, int port) {
        target = new InetSocketAddress(host, port);
    }

    /** No pause, delay, limit or reset any more. What is cut or vanished stays so. */
    public void calm() {
        resetting = false;
        weather.values().forEach(Weather::clear);
    }

    /** Cuts everything, gives the port back and waits until all threads are done. */
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
            // The door was shut.
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
