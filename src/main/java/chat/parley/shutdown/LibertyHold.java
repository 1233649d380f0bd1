package chat.parley.shutdown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A request of this server to itself that stays under way while people are connected. When Open Liberty 26.0.0.5 stops it lets
 * requests finish, but WebSockets do not count as requests: with none under way ({@code HttpDispatcherChannel}) it cuts all
 * connections within 80 ms of its first sign, and on a busy machine few clients have heard by then when to come back. The other
 * servers wait for the listener of their sign.
 *
 * <p>It is plain HTTP to the address of people's handshakes. A port that speaks TLS itself does not take it, and is soon left
 * alone.
 *
 * <p>Thread-safe. {@link #keep} waits for a socket, at most 200 ms. Errors: an attempt that fails is logged at FINE, and after
 * three in a row there is no other.
 */
@ApplicationScoped
class LibertyHold implements ShutdownHold {
    static final String PATH = "/hold";
    private static final Logger LOG = Logger.getLogger(LibertyHold.class.getName());
    private static final String HEADER = "Parley-Hold";
    private static final int TRIES = 3;
    private static final int CONNECT_MILLIS = 200;

    /** The address of the request, and its path. */
    private record Way(InetSocketAddress address, String path) {}

    private final String secret = UUID.randomUUID().toString();
    private volatile boolean seen;
    private volatile Way way;
    private Socket socket;
    private AsyncContext request;
    private int tries;

    @Override
    public void see(HttpServletRequest handshake) {
        if (seen) return;
        seen = true;
        if (ManagementFactory.getPlatformMBeanServer()
                .queryNames(LibertyStop.PORTS, null)
                .isEmpty()) return;
        InetSocketAddress address = new InetSocketAddress(handshake.getLocalAddr(), handshake.getLocalPort());
        way = new Way(address, handshake.getContextPath() + PATH);
    }

    /** Whether this is the server's own request, which has the secret; if so, it is under way from now on. */
    synchronized boolean takes(HttpServletRequest asked) {
        if (socket == null || !secret.equals(asked.getHeader(HEADER))) return false;
        request = asked.startAsync();
        request.setTimeout(0);
        tries = 0;
        return true;
    }

    @Override
    public boolean isPossible() {
        return way != null;
    }

    @Override
    public synchronized void keep() {
        if (way == null || request != null || tries == TRIES) return;
        end();
        tries++;
        try {
            ask(way);
        } catch (IOException refused) {
            LOG.log(Level.FINE, "People may be cut off before they are told that the server stops", refused);
        }
    }

    private void ask(Way way) throws IOException {
        String head = "GET " + way.path() + " HTTP/1.1\r\nHost: localhost\r\n" + HEADER + ": " + secret + "\r\n\r\n";
        socket = new Socket();
        socket.connect(way.address(), CONNECT_MILLIS);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public synchronized void end() {
        try {
            if (request != null) request.complete();
            if (socket != null) socket.close();
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.FINE, "A request of our own had ended", gone);
        }
        socket = null;
        request = null;
    }
}
