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
 * Hold for Open Liberty 26.0.0.5: a request from this server to itself, which stays open while people are connected. A
 * stopping Liberty lets requests finish, but WebSockets do not count as requests. Without an open request ({@code
 * HttpDispatcherChannel}) it cuts all connections within 80 ms of its first sign, and on a busy machine few clients
 * have been told by then when to reconnect. The other servers wait for the listener of their sign.
 *
 * <p>The request is plain HTTP to the local address of the first handshake. A port that terminates TLS itself does not
 * accept it, and is soon left alone.
 *
 * <p>Thread-safe. {@link #keep} waits for a socket, at most 200 ms. Errors: a failed attempt is logged at FINE, and
 * after three in a row there are no more.
 */
@ApplicationScoped
class LibertyHold implements ShutdownHold {
    static final String PATH = "/hold";
    private static final Logger LOG = Logger.getLogger(LibertyHold.class.getName());
    private static final String HEADER = "Parley-Hold";
    private static final int MAX_ATTEMPTS = 3;
    private static final int CONNECT_MILLIS = 200;

    /** Address and path of the request. */
    private record Target(InetSocketAddress address, String path) {}

    private final String secret = UUID.randomUUID().toString();
    private volatile boolean seen;
    private volatile Target target;
    private Socket socket;
    private AsyncContext request;
    private int attempts;

    @Override
    public void see(HttpServletRequest handshake) {
        if (seen) return;
        seen = true;
        if (ManagementFactory.getPlatformMBeanServer()
                .queryNames(LibertyStop.PORTS, null)
                .isEmpty()) return;
        InetSocketAddress address = new InetSocketAddress(handshake.getLocalAddr(), handshake.getLocalPort());
        target = new Target(address, handshake.getContextPath() + PATH);
    }

    /** Returns whether this is the server's own request, which has the secret; if so, it stays open from now on. */
    synchronized boolean takes(HttpServletRequest asked) {
        if (socket == null || !secret.equals(asked.getHeader(HEADER))) return false;
        request = asked.startAsync();
        request.setTimeout(0);
        attempts = 0;
        return true;
    }

    @Override
    public boolean isPossible() {
        return target != null;
    }

    @Override
    public synchronized void keep() {
        if (target == null || request != null || attempts == MAX_ATTEMPTS) return;
        end();
        attempts++;
        try {
            ask(target);
        } catch (IOException refused) {
            LOG.log(Level.FINE, "People may be cut off before they are told that the server stops", refused);
        }
    }

    private void ask(Target target) throws IOException {
        String head = "GET " + target.path() + " HTTP/1.1\r\nHost: localhost\r\n" + HEADER + ": " + secret + "\r\n\r\n";
        socket = new Socket();
        socket.connect(target.address(), CONNECT_MILLIS);
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
