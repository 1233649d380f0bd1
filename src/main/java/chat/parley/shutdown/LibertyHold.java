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
 * A request of our own that stays on its way while people are connected. When Open Liberty 26.0.0.5 stops it lets requests
 * come to their end, but WebSockets are none of these: with no request on its way ({@code HttpDispatcherChannel}) it cuts
 * them all within 80 ms of its first sign, and on a busy machine few have heard by then that they shall come back. The other
 * servers wait for whoever follows their sign.
 *
 * <p>It goes in plain HTTP to where the handshakes of people come in; a port that speaks TLS itself does not take it, and is
 * soon left alone. Thread-safe.
 */
@ApplicationScoped
public class LibertyHold {
    static final String PATH = "/hold";
    private static final Logger LOG = Logger.getLogger(LibertyHold.class.getName());
    private static final String HEADER = "Parley-Hold";
    private static final int TRIES = 3;
    private static final int CONNECT_MILLIS = 200;

    /** Where it goes, and how it is told from what anybody could ask. */
    private record Way(InetSocketAddress address, String path) {}

    private final String secret = UUID.randomUUID().toString();
    private volatile boolean seen;
    private volatile Way way;
    private Socket socket;
    private AsyncContext request;
    private int tries;

    /** People come in here. */
    void see(HttpServletRequest handshake) {
        if (seen) return;
        seen = true;
        if (ManagementFactory.getPlatformMBeanServer()
                .queryNames(LibertyStop.PORTS, null)
                .isEmpty()) return;
        InetSocketAddress address = new InetSocketAddress(handshake.getLocalAddr(), handshake.getLocalPort());
        way = new Way(address, handshake.getContextPath() + PATH);
    }

    /** Whether that is our own request; from now on it is on its way. */
    synchronized boolean takes(HttpServletRequest asked) {
        if (socket == null || !secret.equals(asked.getHeader(HEADER))) return false;
        request = asked.startAsync();
        request.setTimeout(0);
        tries = 0;
        return true;
    }

    /** Whether this server is one that it is for, and anybody came yet. */
    boolean isPossible() {
        return way != null;
    }

    /** Begins it where it is not on its way. Run it every second while somebody is connected. */
    synchronized void keep() {
        if (way == null || request != null || tries == TRIES) return;
        end();
        tries++;
        try {
            socket = new Socket();
            socket.connect(way.address(), CONNECT_MILLIS);
            socket.getOutputStream().write(asking(way).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException refused) {
            LOG.log(Level.FINE, "People may be cut off before they are told that the server stops", refused);
        }
    }

    private String asking(Way way) {
        return "GET " + way.path() + " HTTP/1.1\r\nHost: localhost\r\n" + HEADER + ": " + secret + "\r\n\r\n";
    }

    /** The request comes to its end, and whatever waits for that goes on. */
    synchronized void end() {
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
